import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ActButton } from '@/app/staff/_messages/act-button'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { type AbsenceShown, absencesShown } from '@/lib/absences/queries'
import { may } from '@/lib/access/permit'
import { shortDate, shortDateTime } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { AbsenceForm } from './absence-form'
import { endAbsenceAction, recordAbsenceAction } from './actions'

export const metadata: Metadata = { title: 'Who is away – Beside' }

export default async function AbsencesPage() {
  const actor = await requireStaff()
  const { absences, colleagues, forAnyone } = await orNotFound(absencesShown(actor))
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <OfficePage actor={actor} current="today" title={forAnyone ? 'Who is away' : 'When you are away'}>
      <div className="main-aside">
        <section aria-labelledby="absences" className="stack">
          <SectionHeading id="absences" title="Now and to come" />
          {absences.length === 0 ? <NobodyAway /> : <Absences absences={absences} />}
        </section>
        <aside className="stack" aria-label="Record an absence">
          <Panel title="Record an absence" id="record">
            <AbsenceForm
              key={absences.length}
              action={recordAbsenceAction}
              own={forAnyone ? undefined : actor.id}
              colleagues={options}
            />
          </Panel>
          <Panel kind="sunk" title="What happens to the cases" id="what">
            <p>Away for more than one working day: every open case goes to its deputy, or to whoever stands in.</p>
            <p>Where neither may have it, the managers are called and it stays on their list.</p>
            {may(actor, 'case.hand-over') && <a href="/staff/handovers">Hand cases over by hand</a>}
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

function NobodyAway() {
  return (
    <EmptyState title="Nobody is away">
      <p>An absence that is recorded appears here until it is over.</p>
    </EmptyState>
  )
}

function Absences({ absences }: { absences: readonly AbsenceShown[] }) {
  return (
    <ul className="stack">
      {absences.map(absence => (
        <li key={absence.id}>
          <article className="panel stack-s">
            <h3>{absence.name}</h3>
            <p>
              {dayWords(absence.fromOn)}
              {absence.untilOn ? ` to ${dayWords(absence.untilOn)}` : ', until they are back'}.{' '}
              {absence.cover ? `${absence.cover} stands in.` : 'Nobody in particular stands in.'}
            </p>
            <p className="meta">{handingWords(absence)}</p>
            <ActButton action={endAbsenceAction} id={absence.id} label="End it now" about={`of ${absence.name}`} />
          </article>
        </li>
      ))}
    </ul>
  )
}

const dayWords = (day: string) => shortDate(instantAt(day, '12:00'))

function handingWords({ handsOverAt, handedOverAt }: AbsenceShown): string {
  if (handedOverAt) return `Cases were handed over ${shortDateTime(handedOverAt)}.`
  if (handsOverAt) return `Cases go over by themselves ${shortDateTime(handsOverAt)}.`
  return 'One working day or less: cases stay, and the deputy stands in.'
}
