import type { ClockReading } from '@/lib/cases/clock-state'
import type { Target } from '@/lib/cases/target'
import { nameOrRole } from '@/lib/people/person'
import { mayBeContacted, okBy, safelyWords } from '@/lib/people/safe-contact'
import { about, type CaseToWork, personOf, running, type StepClock, type StepPerson } from './case-to-work'
import type { About, Step } from './step'

const mailboxKinds = { M1: 'message', C1: 'complaint', C2: 'complaint', T8: 'update' } as const
type MailboxTarget = keyof typeof mailboxKinds
const mailboxTargets = Object.keys(mailboxKinds) as MailboxTarget[]

export const mailboxTitles: Record<MailboxTarget, string> = {
  M1: 'Read a new message',
  C1: 'Acknowledge a complaint',
  C2: 'Answer a complaint',
  T8: 'Write the next update',
}

export const isOfMailbox = (target: Target): target is MailboxTarget => target in mailboxKinds

/** What waits in the mailboxes of a case: to be read, acknowledged, answered or written. */
export function mailboxSteps(kase: CaseToWork, now: Date): Step[] {
  return running(kase, mailboxTargets, now).flatMap(({ clock, reading }) =>
    isOfMailbox(clock.target)
      ? [
          {
            ...mailboxStep(about(kase), clock.target, clock.id, reading),
            ...(clock.target === 'T8' && given(kase, clock)),
          },
        ]
      : [],
  )
}

/** An update to somebody who does not use the mailbox is given by speaking. */
function given(kase: CaseToWork, { personId, reportId }: StepClock): Partial<Step> {
  const teller = kase.people.find(({ role, safe, ...of }) => of.reportId === reportId && mayBeContacted(role) && safe)
  const person = personOf(kase, personId) ?? (teller && isSpokenTo(teller) ? teller : undefined)
  if (!person) return {}
  return { personId: person.id, title: `Give ${nameOrRole(person)} the next update`, safely: safelyWords(person.safe) }
}

function isSpokenTo({ safe }: StepPerson): boolean {
  const ways = safe ? okBy(safe) : []
  return ways.length > 0 && !ways.includes('portal')
}

/** One of them, of a case or of a report that is in none. */
export function mailboxStep(of: About, target: MailboxTarget, clockId: string, reading: ClockReading): Step {
  return { ...of, id: `mailbox-${clockId}`, kind: mailboxKinds[target], title: mailboxTitles[target], clockId, reading }
}
