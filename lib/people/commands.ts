import { people, safeContacts } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import { startPeopleClocks } from '@/lib/cases/arriving-clocks'
import { changeCase } from '@/lib/cases/change'
import { keepApproachClock } from '@/lib/cases/clocks-on-demand'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { addPersonPrints } from '@/lib/search/person-prints'
import { askForManagerContact } from '@/lib/support/asking'
import { isChildAge } from './age'
import { changePerson, keepWish, unchangedPerson } from './changing'
import { isOwedSupport } from './person'
import type { SafeContactRow } from './queries'
import { newestSafeContact } from './queries'
import { moveToSafeTimes } from './safe-clocks'
import { looseningProblem, type SafeSaid } from './safe-lock'
import { windowsIn } from './safe-times'
import type { NewPerson, NewSafeContact, NewWish } from './schema'

/**
 * Adds a person to a case with the role they have there, and resolves with their id. Somebody under 18 flags the case for
 * the safeguarding lead (domain §6.7). Throws `not-found`.
 */
export async function addPerson(actor: Staff, caseId: string, input: NewPerson): Promise<string> {
  return perform(actor, 'person.add', byId(caseId, lockCase), async (tx, kase) => {
    const id = newId()
    const identityKept = input.identityKept === 'yes'
    const victimType = isOwedSupport(input.role) ? input.victimType : undefined
    await tx
      .insert(people)
      .values({ ...input, victimType, id, caseId, identityKept, changedBy: actor.id, createdAt: now() })
    await addPersonPrints(tx, { id, ...input })
    if (isChildAge(input.ageBand) && !kase.safeguarding) await changeCase(tx, actor, kase, { safeguarding: true })
    await tell(tx, actor, caseId, 'person_added', { person: id, role: input.role })
    await startPeopleClocks(tx, caseId, now(), [{ id, role: input.role }])
    await askForManagerContact(tx, actor, { caseId, personId: id, victimType })
    await keepApproachClock(tx, caseId, now())
    return id
  })
}

/** Records whether they wish us to proceed. A field of its own: it changes no support offer (domain §0 rule 6). */
export function recordWish(actor: Staff, caseId: string, personId: string, { wish, version }: NewWish): Promise<void> {
  return perform(actor, 'person.wish', byId(caseId, lockCase), async tx => {
    const person = await unchangedPerson(tx, caseId, personId, version)
    await keepWish(tx, actor, person, wish)
  })
}

/**
 * Records what is safe for them as they now tell us. What they said before is kept beside it (domain §6.8). While it is
 * locked, since somebody else reads their phone or lives in, only a manager may loosen it: throws `rule` (§2.6).
 */
export function recordSafeContact(
  actor: Staff,
  caseId: string,
  personId: string,
  { version, ...input }: NewSafeContact,
): Promise<void> {
  return perform(actor, 'person.safe-contact', byId(caseId, lockCase), async (tx, kase) => {
    const person = await unchangedPerson(tx, caseId, personId, version)
    const row = rowOf(input)
    if (person.safeLockedAt && !can(actor, 'case.override', kase, now()))
      checkNotLoosened(await newestSafeContact(tx, personId), row)
    await tx.insert(safeContacts).values({ ...row, id: newId(), personId, recordedBy: actor.id, recordedAt: now() })
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

function checkNotLoosened(before: SafeContactRow | undefined, after: SafeSaid) {
  const problem = looseningProblem(before, after)
  if (problem) throw new Refusal('rule', problem)
}
