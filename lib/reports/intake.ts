import type { reports } from '@/drizzle/schema/reports'
import type { Answers } from './answers'
import { isChild, isDanger, isRestricted, needsSafetyLock } from './journey'
import type { Channel } from './report'
import { severityOf } from './severity'

/** How and when a report reached the landlord. `recordedAt` is when it was stored, which may be later. */
export type Received = {
  channel: Channel
  receivedAt: Date
  recordedAt: Date
  enteredBy: string | null
  /** The reporting centre on whose device it was told. */
  centreId?: string
}

type CodedColumns = Omit<
  typeof reports.$inferInsert,
  'id' | 'reference' | 'content' | 'caseworkKey' | 'reporterKey' | 'reporterPublicKey' | 'mailboxHash'
>

/** The coded answers that stay readable for queues and counts (architecture, Sealing): no words, names or places. */
export function codedColumns(answers: Answers, received: Received): CodedColumns {
  return {
    ...received,
    level: answers.level ?? 'anonymous',
    role: answers.role ?? null,
    ageBand: answers.age ?? null,
    safety: answers.safe ?? null,
    types: answers.types ?? [],
    grounds: answers.grounds ?? [],
    happened: answers.when ?? null,
    place: answers.place ?? null,
    perpetrator: answers.perpetrator ?? null,
    before: answers.before ?? null,
    wishes: answers.wishes ?? [],
    adjustments: answers.adjustments ?? [],
    severity: severityOf(answers),
    safeguarding: needsSafeguardingEyes(answers),
    restricted: isRestricted(answers),
    status: 'received',
  }
}

/** A child, danger, a "friend" who takes, a home taken over or sexual behaviour: the safeguarding lead may look (domain §3.8). */
export function needsSafeguardingEyes(answers: Answers): boolean {
  const sexual = answers.types?.includes('sexual_assault_or_harassment') ?? false
  return sexual || isChild(answers) || isDanger(answers) || needsSafetyLock(answers)
}

/** Is there a way to reach this person besides the mailbox that they called safe? Nothing is safe until asked (domain §6.8). */
export function canBeReached(answers: Answers): boolean {
  return (answers.channels ?? []).some(channel => channel !== 'mailbox')
}
