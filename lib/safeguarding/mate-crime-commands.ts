import { eq } from 'drizzle-orm'
import { people, safeContacts } from '@/drizzle/schema/people'
import { mateCrimeChecks } from '@/drizzle/schema/safeguarding'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { startClock } from '@/lib/cases/running-clocks'
import { theirClocks } from '@/lib/cases/their-clocks'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { listInForce, wordingOf } from '@/lib/lists/queries'
import { newestSafeContact, type Person, personInCase } from '@/lib/people/queries'
import { moveToSafeTimes } from '@/lib/people/safe-clocks'
import { lockedSafely } from '@/lib/people/safe-lock'
import type { NewMateCrimeCheck } from './schema'

const hours24 = 24 * 3_600_000

/**
 * Records which signs of mate crime were seen (domain §2.6): an aid, not a score. One with care or support needs asks for
 * a safeguarding screen within 24 clock hours (T13); a friend who reads their phone or lives in locks what is safe, so
 * that nothing reaches their devices or their door.
 */
export function checkMateCrime(
  actor: Staff,
  caseId: string,
  personId: string,
  input: NewMateCrimeCheck,
): Promise<void> {
  return perform(actor, 'safeguarding.screen', byId(caseId, lockCase), async tx => {
    const person = await personInCase(tx, caseId, personId)
    if (person.role === 'alleged_perpetrator') throw new Refusal('rule', 'This looks at whoever may be harmed.')
    await keep(tx, actor, person, input)
    await tell(tx, actor, caseId, 'mate_crime_checked', { person: personId })
    if (input.indicators.length > 0 && input.careOrSupportNeeds === 'yes') await askForScreen(tx, person)
    if (input.readsPhoneOrLivesIn === 'yes') await lock(tx, actor, person)
  })
}

async function keep(tx: Tx, actor: Staff, { id: personId, caseId }: Person, input: NewMateCrimeCheck) {
  const { items } = await listInForce(tx, 'mate_crime_indicators')
  const { indicators, note } = input
  if (!indicators.every(code => items.some(item => item.code === code)))
    throw new Refusal('conflict', 'The list was changed meanwhile. Look at it again before you record this.')
  await tx.insert(mateCrimeChecks).values({
    ...{ id: newId(), caseId, personId, indicators, note, wording: wordingOf(items, indicators) },
    careOrSupportNeeds: input.careOrSupportNeeds === 'yes',
    readsPhoneOrLivesIn: input.readsPhoneOrLivesIn === 'yes',
    byId: actor.id,
    at: now(),
  })
}

async function askForScreen(tx: Tx, person: Person) {
  if ((await theirClocks(tx, person, 'T13')).length > 0) return
  const { id: personId, caseId } = person
  const at = now()
  const dueAt = new Date(at.getTime() + hours24)
  await startClock(tx, { target: 'T13', caseId, personId, startedAt: at, dueAt })
}

/** A new row, as whenever somebody says what is safe: what was agreed before is kept beside it. */
async function lock(tx: Tx, actor: Staff, person: Person) {
  const before = await newestSafeContact(tx, person.id)
  const row = { ...before, ...lockedSafely(before), messageId: null, id: newId(), personId: person.id }
  await tx.insert(safeContacts).values({ ...row, recordedBy: actor.id, recordedAt: now() })
  const change = { safeLockedAt: person.safeLockedAt ?? now(), version: person.version + 1, changedBy: actor.id }
  await tx.update(people).set(change).where(eq(people.id, person.id))
  await tell(tx, actor, person.caseId, 'safe_contact_locked', { person: person.id })
  await moveToSafeTimes(tx, actor, person)
}
