import { eq } from 'drizzle-orm'
import { people, safeContacts } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { keepCheckIns } from '@/lib/cases/check-in-clocks'
import { checkUnchanged, tell } from '@/lib/cases/events'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { WishToProceed } from './person'
import { type Person, personInCase, type SafeContactRow } from './queries'

/** A person of this case as the form was shown. Throws `not-found`, and `conflict` naming who changed them meanwhile. */
export async function unchangedPerson(tx: Tx, caseId: string, personId: string, version: number): Promise<Person> {
  const person = await personInCase(tx, caseId, personId)
  await checkUnchanged(tx, person, version, { caseId, key: 'person', id: personId })
  return person
}

/** Changes a person, in the unit of the caller, who has asked the grants. */
export async function changePerson(
  tx: Tx,
  actor: Staff,
  { id, version }: Person,
  values: Partial<typeof people.$inferInsert>,
): Promise<void> {
  await tx
    .update(people)
    .set({ ...values, version: version + 1, changedBy: actor.id })
    .where(eq(people.id, id))
}

/** Writes whether they wish us to proceed, in the unit of the caller. It changes no support offer (domain §0 rule 6). */
export async function keepWish(tx: Tx, actor: Staff, person: Person, wish: WishToProceed): Promise<void> {
  await changePerson(tx, actor, person, { wish })
  await tell(tx, actor, person.caseId, 'wish_recorded', { person: person.id, wish })
  await keepCheckIns(tx, { ...person, wish }, now())
}

/** They said that what is safe is still so: the same once more, as of now, in the unit of the caller (domain §6.8). */
export async function confirmSafeContact(tx: Tx, actor: Staff, person: Person, safe: SafeContactRow): Promise<void> {
  const again = { ...safe, id: newId(), messageId: null, recordedBy: actor.id, recordedAt: now() }
  await tx.insert(safeContacts).values(again)
  await tell(tx, actor, person.caseId, 'safe_contact_recorded', { person: person.id })
}
