import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { NextSteps } from '@/components/case/next-steps'
import { Button } from '@/components/page/button'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import { type CaseToHandOver, type Handing, handingOver } from '@/lib/absences/handover-queries'
import { caseStatusNames } from '@/lib/cases/case'
import { now } from '@/lib/clock/now'
import { handOverAction } from './actions'
import { HandoverForm } from './handover-form'

export const metadata: Metadata = { title: 'Hand cases over – Beside' }

/** All that a colleague holds, what each case needs next, and who takes it: printed, it is what the next one reads. */
export default async function HandoversPage({ searchParams }: PageProps<'/staff/handovers'>) {
  const { from, moved, stayed } = await searchParams
  const actor = await requireStaff()
  const handing = await orNotFound(handingOver(actor, from))
  return (
    <OfficePage actor={actor} current="today" title="Hand cases over">
      {typeof moved === 'string' && <DoneNotice title={movedWords(Number(moved), Number(stayed))} />}
      <ChooseOfficer handing={handing} />
      {handing.from && <Held handing={handing} />}
    </OfficePage>
  )
}

function movedWords(moved: number, stayed: number): string {
  const went = moved === 1 ? '1 case was handed over' : `${moved} cases were handed over`
  return stayed > 0 ? `${went}. ${stayed} could not go to them and stayed: choose somebody else` : went
}

function ChooseOfficer({ handing: { colleagues, gone, from } }: { handing: Handing }) {
  return (
    <form method="get" className="form-col stack no-print">
      <label htmlFor="from">Whose cases</label>
      <select id="from" name="from" className="field" defaultValue={from?.id}>
        {gone.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} (has left)
          </option>
        ))}
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button quiet>Show their cases</Button>
    </form>
  )
}

function Held({ handing: { from, cases, colleagues } }: { handing: Handing }) {
  if (!from) return null
  const options = (people: readonly { id: string; name: string }[]) =>
    people.filter(({ id }) => id !== from.id).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="main-aside">
      <section aria-labelledby="held" className="stack-l">
        <SectionHeading
          id="held"
          title={`${from.name}: ${cases.length} open ${cases.length === 1 ? 'case' : 'cases'}`}
        />
        {cases.length === 0 ? <NothingHeld /> : cases.map(kase => <CaseSheet key={kase.id} kase={kase} />)}
      </section>
      {cases.length > 0 && (
        <aside aria-label="Hand over" className="no-print">
          <HandoverForm
            key={cases.length}
            action={handOverAction}
            fromId={from.id}
            everyone={options(colleagues)}
            cases={cases.map(({ id, reference, possible }) => ({ id, reference, possible: options(possible) }))}
          />
        </aside>
      )}
    </div>
  )
}

function NothingHeld() {
  return (
    <EmptyState title="They hold no open case">
      <p>Of the cases that you may see, none has them as its officer.</p>
    </EmptyState>
  )
}

function CaseSheet({ kase: { id, reference, status, steps } }: { kase: CaseToHandOver }) {
  return (
    <article className="stack-s">
      <h3>
        <a className="ref" href={`/staff/cases/${id}`}>
          {reference}
        </a>{' '}
        <span className="meta">{caseStatusNames[status]}</span>
      </h3>
      {steps.length > 0 ? <NextSteps steps={steps} now={now()} /> : <p>Nothing is due.</p>}
    </article>
  )
}
