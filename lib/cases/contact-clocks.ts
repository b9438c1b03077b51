import { and, eq } from 'drizzle-orm'
import { contacts } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import type { Staff } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import { rulesIn } from '@/lib/lists/targets-in-force'
import type { ContactOutcome, SafeChannel } from '@/lib/people/person'
import { newestSafeContact, type Person } from '@/lib/people/queries'
import { contactBy } from '@/lib/people/safe-contact'
import { meetCheckIn } from './check-in-clocks'
import { tell } from './events'
import { endClocks, runningClocks, startClock } from './running-clocks'
import type { Target } from './target'
import { dueOf } from './target-rules'
import { unableToReachSince } from './unable-to-reach'
import { meetUpdates } from './update-clocks'

type Contact = { channel: SafeChannel; outcome: ContactOutcome; contactedAt: Date }
export type Effect = 'achieved' | 'attempted' | undefined

/**
 * What a contact does to the clocks of the person besides first contact: a witness is contacted (T6), the alleged
 * perpetrator spoken to (T7), an update given (T8), or a wait begins after three attempts (T14). A post in the mailbox is
 * an update by the reply itself.
 */
export async function countContact(
  tx: Tx,
  actor: Staff,
  person: Person,
  contact: Contact,
  effect: Effect,
): Promise<void> {
  const { caseId, id: personId, role } = person
  if (effect && role === 'witness') await mark(tx, actor, { caseId, personId, target: 'T6' }, contact, effect)
  if (effect && role === 'alleged_perpetrator') await mark(tx, actor, { caseId, target: 'T7' }, contact, effect)
  if (contact.outcome === 'attempted') return startWait(tx, person)
  await endClocks(tx, { caseId, personId, target: 'T14' }, contact.contactedAt)
  if (role === 'victim') await meetCheckIn(tx, actor, person, contact.contactedAt)
  if (contact.channel !== 'portal' && role !== 'alleged_perpetrator') await meetUpdates(tx, person, contact.contactedAt)
}

type Of = { caseId: string; personId?: string; target: Target }

async function mark(tx: Tx, actor: Staff, of: Of, { contactedAt }: Contact, effect: NonNullable<Effect>) {
  const column = effect === 'achieved' ? 'achievedAt' : 'attemptedAt'
  for (const clock of await runningClocks(tx, of)) {
    if (clock[column] || clock.startedAt > contactedAt) continue
    await tx
      .update(clocks)
      .set({ [column]: contactedAt })
      .where(eq(clocks.id, clock.id))
    await tell(tx, actor, of.caseId, 'clock_met', { clock: clock.id, target: of.target, how: effect })
  }
}

/** Only attempts on a way they said is safe count towards it. */
async function startWait(tx: Tx, { id: personId, caseId, role }: Person): Promise<void> {
  if (role === 'alleged_perpetrator') return
  const safe = await newestSafeContact(tx, personId)
  const made = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.caseId, caseId), eq(contacts.personId, personId)))
  const since = unableToReachSince(
    made.filter(({ channel, outcome }) => outcome === 'two_way' || contactBy(channel, safe).verdict === 'ok'),
  )
  if (!since) return
  const rules = await rulesIn(tx)
  const times = { startedAt: since, dueAt: dueOf(rules, 'T14', since), targetVersion: rules.version }
  await startClock(tx, { target: 'T14', caseId, personId, ...times })
}
