import { ClockBadge } from '@/components/case/clock-badge'
import { hrefOf } from '@/components/case/step-href'
import { ButtonLink } from '@/components/page/button'
import { Tag } from '@/components/page/tag'
import { type Task, TaskList } from '@/components/page/task-list'
import { badgeWords, byWords } from '@/lib/cases/clock-words'
import type { Step, StepKind } from '@/lib/cases/steps/step'
import { targetNames } from '@/lib/cases/target'

const actions: Record<StepKind, string> = {
  triage: 'Triage',
  assign: 'Assign',
  contact: 'Record contact',
  offer: 'Make an offer',
  message: 'Read',
  update: 'Write',
  complaint: 'Reply',
  outgoing: 'See',
  read: 'Read',
  evidence: 'Look',
  assess: 'Assess',
  plan: 'Plan',
  safeguarding: 'Decide',
  graffiti: 'Record',
  repair: 'Record',
  wait: 'Write',
  review: 'Review',
  closing: 'Decide',
  challenge: 'Answer',
  check: 'Check',
  survey: 'Ask',
  marker: 'Open',
  action: 'See',
  opinion: 'Answer',
  interpreter: 'Book',
  referral: 'Record',
  policy_request: 'See',
  policy_review: 'Review',
  catalogue: 'Check',
  measure: 'Record',
  witness: 'Ask',
  file: 'Look',
  instruction: 'Decide',
  glass: 'Answer',
  protocol: 'See',
  audit_head: 'Name somebody',
  handover: 'Hand over',
  visit: 'Book',
  route: 'Name somebody',
  access_review: 'Review',
}

/** Somebody by name is told by speaking, and only whoever told us in their mailbox is written to. */
const actionOf = ({ kind, personId }: Step) => (kind === 'update' && personId ? 'Tell' : actions[kind])

/** What needs doing, in the order given. Only the first is a main button. */
export function NextSteps({
  steps,
  now,
  withReference,
}: {
  steps: readonly Step[]
  now: Date
  withReference?: boolean
}) {
  return <TaskList tasks={steps.map((step, i) => taskOf(step, now, i > 0, withReference))} />
}

function taskOf(step: Step, now: Date, quiet: boolean, withReference = false): Task {
  const { id, title, note, reference, safely, reading } = step
  return {
    id,
    title,
    href: hrefOf(step),
    when: reading ? byWords(reading, now) : 'Soon',
    tags: <StepTags step={step} now={now} />,
    meta: withReference ? [reference, note].filter(Boolean).join(' · ') : note,
    safely,
    action: (
      <ButtonLink href={hrefOf(step)} quiet={quiet} aria-label={`${actionOf(step)}: ${title}`}>
        {actionOf(step)}
      </ButtonLink>
    ),
  }
}

function StepTags({ step: { reading, kind, severity, target }, now }: { step: Step; now: Date }) {
  const name = target ? targetNames[target] : clockNames[kind]
  return (
    <>
      {reading && reading.state !== 'ended' && (
        <ClockBadge state={reading.state}>{named(name, badgeWords(reading, now))}</ClockBadge>
      )}
      {severity === 'A1' && (
        <Tag tone="solid" icon="flag">
          A1 emergency
        </Tag>
      )}
    </>
  )
}

/** The clock before its own words, which are enough where a state has none of its own here. */
const named = (name: string | undefined, words: string | undefined) =>
  words && name ? `${name}: ${uncapitalised(words)}` : words
const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Where a step does not say whose clock it is. */
const clockNames: Partial<Record<StepKind, string>> = {
  triage: targetNames.T2,
  assign: targetNames.T3,
  contact: targetNames.T3,
  offer: targetNames.T3,
  message: targetNames.M1,
  update: targetNames.T8,
  complaint: 'Complaint',
  outgoing: 'Message',
  read: 'Safeguarding',
  evidence: 'New evidence',
  action: 'Action of the plan',
  policy_request: 'Request for the policy',
  policy_review: 'Review of the policy',
  catalogue: 'Catalogue',
  measure: 'Safety measure',
  protocol: 'Protocol',
}
