import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ActButton } from '@/app/staff/_messages/act-button'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { Panel } from '@/components/page/panel'
import { caseFileFor } from '@/lib/cases/file'
import { caseLettingIn } from '@/lib/restricted/letting-in'
import { trackNames } from '@/lib/restricted/names'
import { clearAction, endLettingInAction, letInAction } from './actions'
import { LetInForm } from './let-in-form'

export const metadata: Metadata = { title: 'Who is let in – Beside' }

export default async function LettingInPage({ params }: PageProps<'/staff/cases/[caseId]/letting-in'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.let-in', caseId))
  const { letIn, colleagues, clearable, approvers } = await orNotFound(caseLettingIn(actor, caseId))
  const others = approvers.filter(({ id }) => id !== actor.id)
  return (
    <ChangePage actor={actor} file={file} title="Who is let in">
      <Panel title="Let in now" id="now">
        <ul className="stack">
          {letIn.map(({ staff_id: id, name, track, source }) => (
            <li key={`${id}-${source}`}>
              {name}: {trackNames[track]}
              {source === 'named' && (
                <ActButton
                  action={endLettingInAction.bind(null, caseId)}
                  id={id}
                  label="End it"
                  about={`for ${name}`}
                />
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Who could approve" id="approve">
        <p>
          {others.length > 0
            ? others.map(({ name }) => name).join(', ')
            : 'Nobody besides you. Let in a manager or a director before something has to be agreed.'}
        </p>
      </Panel>
      <section aria-labelledby="let-in" className="stack">
        <h2 id="let-in">Let a colleague in</h2>
        <LetInForm action={letInAction.bind(null, caseId)} back={caseHref(file)} colleagues={colleagues} />
      </section>
      {clearable.length > 0 && (
        <Panel title="Could be cleared" id="clear">
          <p>They were kept out to be careful. Cleared, they may be let in.</p>
          <ul className="stack">
            {clearable.map(({ id, name }) => (
              <li key={id}>
                {name}
                <ActButton action={clearAction.bind(null, caseId)} id={id} label="Clear" about={name} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </ChangePage>
  )
}
