import { localInput } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading, SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import type { Staff } from '@/lib/access/actor'
import { shortDateTime } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import type { Instruction, instructionsOf } from '@/lib/restricted/instruction-queries'
import { wayNames } from '@/lib/restricted/words'
import { GivingForm } from './giving-form'
import { InstructionForm } from './instruction-form'
import { LiftingForm } from './lifting-form'

type Actions = { decide: FormAction; give: FormAction; lift: FormAction }
type Found = Awaited<ReturnType<typeof instructionsOf>>
type Props = { actor: Staff; found: Found; done: unknown; record: string; place: 'cases' | 'triage'; actions: Actions }

const doneWords = {
  decided: 'The decision was recorded',
  given: 'It was recorded who was told',
  lifted: 'It was lifted. Tell whoever was told',
}

/** Who must not be sent to the home, of a report or a case. */
export function InstructionPage({ actor, found, done, record, place, actions }: Props) {
  const title = 'Who must not be sent to the home'
  // One form at a time: two would have their fields under the same names.
  const asked = found.instructions.find(one => isStanding(one) && !one.givenAt)?.id
  const heading = (
    <header>
      <Breadcrumb href={record}>{found.reference}</Breadcrumb>
      <PageHeading title={title} />
    </header>
  )
  return (
    <OfficePage actor={actor} current={place} title={title} heading={heading}>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <section className="stack" aria-labelledby="decided">
          <SectionHeading id="decided" title="Decided so far" />
          {found.instructions.length === 0 && (
            <EmptyState title="Nothing is decided yet">
              <p>What is decided here appears in this place, with who was told.</p>
            </EmptyState>
          )}
          {found.instructions.map(one => (
            <Decided key={one.id} {...{ one, record, actions, asked: one.id === asked }} />
          ))}
        </section>
        <aside className="stack" aria-label="Decide">
          {found.restricted ? (
            <Panel title="Decide" id="decide">
              <InstructionForm
                key={found.instructions.length}
                {...{ action: actions.decide, back: record, address: found.address }}
                {...{ colleagues: found.colleagues, firms: found.firms }}
              />
            </Panel>
          ) : (
            <Panel kind="sunk">
              <p>
                This is for records that only a small group sees.{' '}
                <a href={`${record}/restriction`}>Restrict it first</a>.
              </p>
            </Panel>
          )}
          <Panel kind="sunk" title="How to give it" id="how">
            <p>On the phone, in person or on paper. Never through a portal, a job note or a mail.</p>
            <p>Say the address and who must not be sent there. Nothing else, even if you are asked why.</p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

const isStanding = ({ decision, liftedAt }: Instruction) => decision === 'issued' && !liftedAt

type DecidedProps = { one: Instruction; record: string; actions: Actions; asked: boolean }

function Decided({ one, record, actions, asked }: DecidedProps) {
  const page = `${record}/instructions`
  const stands = isStanding(one)
  return (
    <article className="panel stack-s">
      <h3>{one.decision === 'issued' ? `Do not send ${one.whom}` : 'None is needed'}</h3>
      <p>{one.decision === 'issued' ? one.address : one.reason}</p>
      <p className="meta">
        {one.by}, {shortDateTime(one.at)}.{' '}
        {one.givenAt &&
          one.way &&
          `Told: ${one.givenTo}, ${wayNames[one.way].toLowerCase()}, ${shortDateTime(one.givenAt)}. `}
        {one.liftedAt && `Lifted ${shortDateTime(one.liftedAt)}.`}
      </p>
      {one.stillBooked.length > 0 && (
        <p>
          <strong>They are still booked there: {one.stillBooked.map(at => shortDateTime(at)).join('; ')}.</strong> Ask
          whoever plans the visits, on the phone, to cancel it. Do not say why.
        </p>
      )}
      {stands && <a href={`${page}/${one.id}/letter`}>Print it</a>}
      {asked && <GivingForm action={actions.give} back={record} id={one.id} now={localInput(now())} />}
      {stands && !one.givenAt && !asked && <p className="meta">Record who was told of the other one first.</p>}
      {stands && one.givenAt && <LiftingForm action={actions.lift} back={record} id={one.id} />}
    </article>
  )
}
