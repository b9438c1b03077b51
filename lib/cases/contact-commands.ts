import { and, eq, isNull } from 'drizzle-orm'
import { contacts } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { newestSafeContact, type Person, personInCase, type SafeContactRow } from '@/lib/people/queries'
import { contactBy, mayBeContacted } from '@/lib/people/safe-contact'
import { approachRefused } from './approach'
import { approachProblem, ifItHappened } from './approach-words'
import { changeCase } from './change'
import { countContact } from './contact-clocks'
import { tell } from './events'
import { type CaseSubject, lockCase } from './find'
import { clocksMetBy, countsAs } from './first-contact'
import type { NewContact } from './schema'

/**
 * Records a contact and what it does to first contact (T3) in one transaction. Refused with the reason for a channel
 * they said never to use (domain §0 rule 3), and for the alleged perpetrator until every victim is assessed and has
 * agreed, or is overridden (rule 9): the database refuses it too. Speaking to them meets T7.
 */
export function recordContact(actor: Staff, caseId: string, input: NewContact): Promise<void> {
  return perform(actor, 'case.contact', byId(caseId, lockCase), async (tx, kase) => {
    const person = await personInCase(tx, caseId, input.personId)
    const safe = await newestSafeContact(tx, person.id)
    await checkContact(tx, person, safe, input)
    await keepContact(tx, actor, kase, person, input, safe)
  })
}

/**
 * Writes a contact that was made, and what it does to first contact, in the caller's unit. `effect` where the caller knows
 * it: of a mailbox that is the only way to reach somebody.
 */
export async function keepContact(
  tx: Tx,
  actor: Staff,
  kase: CaseSubject,
  person: Person,
  contact: NewContact,
  safe: SafeContactRow | undefined,
  effect = countsAs(contact, safe),
): Promise<void> {
  const row = { ...contact, wasSafe: wasSafe(contact) }
  await tx.insert(contacts).values({ ...row, id: newId(), caseId: kase.id, byId: actor.id, createdAt: now() })
  if (effect && mayBeContacted(person.role)) await meetFirstContact(tx, actor, kase, person, contact, effect)
  await countContact(tx, actor, person, contact, effect)
}

/** Not sure, and not asked, are neither yes nor no. */
const wasSafe = ({ wasSafe }: NewContact) => (wasSafe === 'yes' || wasSafe === 'no' ? wasSafe === 'yes' : null)

/** Throws `rule` for a time to come, for a channel they said never to use, and for the alleged perpetrator before it is time. */
export async function checkContact(
  tx: Tx,
  person: Person,
  safe: SafeContactRow | undefined,
  { channel, contactedAt }: NewContact,
): Promise<void> {
  if (contactedAt > now()) throw new Refusal('rule', 'This time is still to come. Record a contact once it was made.')
  const refused = mayBeContacted(person.role) ? undefined : await approachRefused(tx, person.caseId)
  if (refused) throw new Refusal('rule', `${approachProblem[refused]} ${ifItHappened}`)
  const { verdict, reason } = contactBy(channel, safe)
  if (verdict === 'never') throw new Refusal('rule', `${reason} ${ifItHappened}`)
}

async function meetFirstContact(
  tx: Tx,
  actor: Staff,
  kase: CaseSubject,
  person: Person,
  contact: NewContact,
  effect: NonNullable<ReturnType<typeof countsAs>>,
) {
  const column = effect === 'achieved' ? 'achievedAt' : 'attemptedAt'
  const open = and(
    eq(clocks.caseId, kase.id),
    eq(clocks.target, 'T3'),
    isNull(clocks.endedAt),
    isNull(clocks.achievedAt),
  )
  const running = await tx
    .select()
    .from(clocks)
    .where(and(open, isNull(clocks[column])))
  for (const clock of clocksMetBy(running, person.reportId, contact.contactedAt)) {
    await tx
      .update(clocks)
      .set({ [column]: contact.contactedAt })
      .where(eq(clocks.id, clock.id))
    await tell(tx, actor, kase.id, 'clock_met', { clock: clock.id, target: clock.target, how: effect })
  }
  if (effect === 'achieved' && kase.status === 'open_awaiting_contact') await startAssessing(tx, actor, kase)
}

/** The one move that nobody presses a button for: first contact is what it waits for. */
async function startAssessing(tx: Tx, actor: Staff, kase: CaseSubject) {
  const to = 'assessing'
  await changeCase(tx, actor, kase, { status: to })
  await tell(tx, actor, kase.id, 'status_moved', { move: 'start_assessing', from: kase.status, to })
}
