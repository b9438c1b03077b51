import { and, desc, eq } from 'drizzle-orm'
import { policeRecords } from '@/drizzle/schema/findings'
import { consentOverrides } from '@/drizzle/schema/overrides'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { consentsOf } from '@/lib/people/consent-queries'
import { type Person, personInCase } from '@/lib/people/queries'
import { mayBeContacted } from '@/lib/people/safe-contact'
import { tell } from './events'
import { lockCase } from './find'
import { consentToTellPolice } from './police-consent'
import type { NewPoliceRecord } from './police-schema'

/**
 * Records where it stands with the police for one person; what was recorded before is kept. Throws `rule` where we reported
 * it and they have not agreed, or, without their agreement, where no two people overrode it (domain §0 rule 7, §3.8).
 */
export function recordPolice(actor: Staff, caseId: string, personId: string, input: NewPoliceRecord): Promise<void> {
  return perform(actor, 'case.police', byId(caseId, lockCase), async tx => {
    const person = await personInCase(tx, caseId, personId)
    if (!mayBeContacted(person.role)) throw new Refusal('not-found', 'We could not find that person in this case.')
    if (input.reportedOn && input.reportedOn > localDate(now()))
      throw new Refusal('rule', 'This day is still to come. Record it once it has happened.')
    const basis = await basisOf(tx, person, input)
    const row = { ...input, ...basis, id: newId(), caseId, personId, recordedBy: actor.id, recordedAt: now() }
    await tx.insert(policeRecords).values(row)
    await tell(tx, actor, caseId, 'police_recorded', { person: personId, status: input.status })
  })
}

type Basis = { consentId: string | null; overrideId: string | null }

/** What we told the police on: found here, never taken on trust. */
async function basisOf(tx: Tx, person: Person, { status, overrideId }: NewPoliceRecord): Promise<Basis> {
  if (status === 'reported_by_us_with_consent') return { consentId: await consentOf(tx, person), overrideId: null }
  if (status === 'reported_by_us_override')
    return { consentId: null, overrideId: await overrideOf(tx, person, overrideId) }
  return { consentId: null, overrideId: null }
}

async function consentOf(tx: Tx, { id, caseId }: Person): Promise<string> {
  const theirs = (await consentsOf(tx, caseId)).filter(({ personId }) => personId === id)
  const consent = consentToTellPolice(theirs, now())
  if (!consent)
    throw new Refusal('rule', 'They have not agreed that we tell the police. Ask them, and record what they say first.')
  return consent.id
}

async function overrideOf(tx: Tx, { id, caseId }: Person, asked: string | undefined): Promise<string> {
  const ofThem = and(
    eq(consentOverrides.caseId, caseId),
    eq(consentOverrides.personId, id),
    eq(consentOverrides.purpose, 'tell_police'),
  )
  const rows = await tx.select().from(consentOverrides).where(ofThem).orderBy(desc(consentOverrides.at))
  const override = asked ? rows.find(row => row.id === asked) : rows[0]
  if (!override)
    throw new Refusal('rule', 'Nobody has authorised telling the police without their agreement. Ask a manager first.')
  return override.id
}
