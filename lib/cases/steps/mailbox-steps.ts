import type { ClockReading } from '@/lib/cases/clock-state'
import type { Target } from '@/lib/cases/target'
import { about, type CaseToWork, running } from './case-to-work'
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
  return running(kase, mailboxTargets, now).flatMap(({ clock: { id, target, personId }, reading }) =>
    isOfMailbox(target) ? [{ ...mailboxStep(about(kase), target, id, reading), ...(personId && { personId }) }] : [],
  )
}

/** One of them, of a case or of a report that is in none. */
export function mailboxStep(of: About, target: MailboxTarget, clockId: string, reading: ClockReading): Step {
  return { ...of, id: `mailbox-${clockId}`, kind: mailboxKinds[target], title: mailboxTitles[target], clockId, reading }
}
