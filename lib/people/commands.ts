import { eq } from 'drizzle-orm'
import { people, safeContacts } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { startPeopleClocks } from '@/lib/cases/arriving-clocks'
import { changeCase } from '@/lib/cases/change'
import { checkUnchanged, tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { isChildAge } from './age'
import { type Person, personInCase } from './queries'
import { moveToSafeTimes } from './safe-clocks'
import { windowsIn } from './safe-times'
import type { NewPerson, NewSafeContact, NewWish } from './schema'

/**
 * Adds a person to a case with the role they have there, and resolves with their id. Somebody under 18 flags the case for
 * the safeguarding lead (domain §6.7). Throws `not-found`.
 */
export function addPerson(actor: Staff, caseId: string, input: NewPerson): Promise<string> {
  return perform(actor, 'person.add', byId(caseId, lockCase), async (tx, kase) => {
    const id = newId()
    const identityKept = input.identityKept === 'yes'
    await tx.insert(people).values({ ...input, id, caseId, identityKept, changedBy: actor.id, createdAt: now() })
    if (isChildAge(input.ageBand) && !kase.safeguarding) await changeCase(tx, actor, kase, { safeguarding: true })
    await tell(tx, actor, caseId, 'person_added', { person: id, role: input.role })
    await startPeopleClocks(tx, caseId, now(), [{ id, role: input.role }])
    return id
  })
}

/** Records whether they wish us to proceed. A field of its own: it changes no support offer (domain §0 rule 6). */
export function recordWish(actor: Staff, caseId: string, personId: string, { wish, version }: NewWish): Promise<void> {
  return perform(actor, 'person.wish', byId(caseId, lockCase), async tx => {
    const person = await unchangedPerson(tx, caseId, personId, version)
    await changePerson(tx, actor, person, { wish })
    await tell(tx, actor, caseId, 'wish_recorded', { person: personId, wish })
  })
}

/** Records what is safe for them as they now tell us. What they said before is kept beside it (domain §6.8). */
export function recordSafeContact(
  actor: Staff,
  caseId: string,
  personId: string,
  { version, ...input }: NewSafeContact,
): Promise<void> {
  return perform(actor, 'person.safe-contact', byId(caseId, lockCase), async tx => {
    const person = await unchangedPerson(tx, caseId, personId, version)
    await tx
      .insert(safeContacts)
      .values({ ...rowOf(input), id: newId(), personId, recordedBy: actor.id, recordedAt: now() })
    await changePerson(tx, actor, person, {})
    await tell(tx, actor, caseId, 'safe_contact_recorded', { person: personId })
    await moveToSafeTimes(tx, actor, person)
  })
}

const rowOf = (input: Omit<NewSafeContact, 'version'>) => ({
  ...input,
  windows: windowsIn(input.times),
  okChannels: input.okChannels ?? [],
  neverChannels: input.neverChannels ?? [],
  withheldNumber: input.withheldNumber === 'yes',
  someoneElseSees: input.someoneElseSees === 'yes',
  livesWithAllegedPerpetrator: input.livesWithAllegedPerpetrator === 'yes',
})

async function unchangedPerson(tx: Tx, caseId: string, personId: string, version: number) {
  const person = await personInCase(tx, caseId, personId)
  await checkUnchanged(tx, person, version, { caseId, key: 'person', id: personId })
  return person
}

async function changePerson(
  tx: Tx,
  actor: Staff,
  { id, version }: Person,
  values: Partial<typeof people.$inferInsert>,
) {
  await tx
    .update(people)
    .set({ ...values, version: version + 1, changedBy: actor.id })
    .where(eq(people.id, id))
}
