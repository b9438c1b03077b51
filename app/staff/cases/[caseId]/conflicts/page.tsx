import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { Panel } from '@/components/page/panel'
import { conflictRelationNames } from '@/lib/cases/conflict'
import { conflictsFor } from '@/lib/cases/conflict-commands'
import { caseFileFor } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'
import { declareConflictAction, declareMyConflictAction } from './actions'
import { ColleagueConflictForm, MyConflictForm } from './conflict-form'

export const metadata: Metadata = { title: 'Conflicts – Beside' }

export default async function ConflictsPage({ params }: PageProps<'/staff/cases/[caseId]/conflicts'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.conflict', caseId))
  const { colleagues, declared } = await conflictsFor(actor, caseId)
  return (
    <ChangePage actor={actor} file={file} title="Who must not work on this case">
      <Declared rows={declared} />
      <section aria-labelledby="mine" className="stack">
        <h2 id="mine">I know somebody in this case</h2>
        <p>
          Say so, whatever it is: it is no mark against you. You lose sight of this case at once and come to Today. If
          you are its officer, your manager gives it to somebody else.
        </p>
        <MyConflictForm action={declareMyConflictAction.bind(null, caseId)} back={caseHref(file)} />
      </section>
      <section aria-labelledby="theirs" className="stack">
        <h2 id="theirs">A colleague must not work on it</h2>
        <p>They are taken off it and find nothing of it any more, from this moment on.</p>
        <ColleagueConflictForm
          action={declareConflictAction.bind(null, caseId)}
          back={caseHref(file)}
          colleagues={colleagues}
        />
      </section>
    </ChangePage>
  )
}

type Declared = Awaited<ReturnType<typeof conflictsFor>>['declared']

function Declared({ rows }: { rows: Declared }) {
  if (rows.length === 0) return null
  return (
    <Panel title="Declared" id="declared">
      <ul className="plain">
        {rows.map(({ id, name, relation, note, by, at }) => (
          <li key={id}>
            <strong>{name}</strong>: {conflictRelationNames[relation]}
            {note && (
              <div className="as-typed" dir="auto">
                {note}
              </div>
            )}
            <div className="meta">
              Declared by {by}, {shortDateTime(at)}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
