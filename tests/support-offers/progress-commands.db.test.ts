import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { recordConsent, withdrawConsent } from '@/lib/people/consent-commands'
import { consentSchema, withdrawalSchema } from '@/lib/people/consent-schema'
import { decideOffer, offerSupport } from '@/lib/support/commands'
import { takeFurther } from '@/lib/support/progress-commands'
import { progressSchema } from '@/lib/support/progress-schema'
import { offerDecisionSchema, offerSchema } from '@/lib/support/schema'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, Auditor: auditor } = staff
const raw = as('staff')
const today = localDate(now())

const progress = (more: object, version = 1) => progressSchema.parse({ version, ...more })
const referred = { referredOn: today, passedOn: 'Name and phone number' }
const minutesAgo = (n: number) => {
  const at = new Date(now().getTime() - n * 60_000)
  return `${localDate(at)}T${at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London' }).slice(0, 5)}`
}
const says = (answer: string, more: object = {}) =>
  consentSchema.parse({ purpose: 'refer_for_support', answer, method: 'verbal', givenAt: minutesAgo(9), ...more })

/** Something that needs agreement, accepted by a victim. */
async function accepted(catalogueCode = 'counselling') {
  const id = await openedCase(manager, officer, s5a)
  const personId = (await personIn(officer, id)).id
  const offer = offerSchema.parse({ personId, catalogueCode, decision: 'accepted' })
  return { id, personId, offerId: await offerSupport(officer, id, offer) }
}
const offerOf = async (id: string) => (await caseFile(officer, id)).offers[0]
const consentOf = async (id: string) => (await caseFile(officer, id)).consents[0]
const rawReferral = (offerId: string, consentId: string | null) =>
  rawAs(
    raw,
    officer.id,
    `update beside.support_offers set referred_at = beside.clock(), consent_id = ${consentId ? `'${consentId}'` : 'null'}
      where id = '${offerId}' returning id`,
  )

describe('a referral to what needs their agreement', () => {
  test('is made under their yes, and shows who has what from then on', async () => {
    const { id, personId, offerId } = await accepted()
    await recordConsent(officer, id, personId, says('yes'))
    await takeFurther(officer, id, offerId, progress(referred))
    const consent = await consentOf(id)
    expect(await offerOf(id)).toMatchObject({ consentId: consent?.id, referredAt: expect.any(Date), version: 2 })
    expect(consent?.shares).toMatchObject([{ sharedWith: 'Counselling', what: 'Name and phone number' }])
    const kinds = (await caseFile(officer, id)).events.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['offer_taken_further', 'data_shared']))
  })

  test('without a word of theirs is refused, by the database too', async () => {
    const { id, offerId } = await accepted()
    await expect(takeFurther(officer, id, offerId, progress(referred))).rejects.toThrow('have not agreed')
    await expect(rawReferral(offerId, null)).rejects.toThrow('referred without agreement')
    expect(await offerOf(id)).toMatchObject({ referredAt: null, version: 1 })
  })

  test.each([
    ['said no', says('no')],
    ['asked to be asked later', says('ask_later')],
    ['agreed until yesterday', says('yes', { expiresOn: localDate(new Date(now().getTime() - 86_400_000)) })],
    ['agreed that the police are told, and no more', { ...says('yes'), purpose: 'tell_police' as const }],
  ])('of somebody who %s is refused, by the database too', async (_, consent) => {
    const { id, personId, offerId } = await accepted()
    await recordConsent(officer, id, personId, consent)
    await expect(takeFurther(officer, id, offerId, progress(referred))).rejects.toMatchObject({ code: 'rule' })
    await expect(rawReferral(offerId, (await consentOf(id))?.id ?? null)).rejects.toThrow('without agreement')
  })

  test('under a yes that was taken back is refused, by the database too, and who has something already still shows', async () => {
    const { id, personId, offerId } = await accepted()
    await recordConsent(officer, id, personId, says('yes'))
    await takeFurther(officer, id, offerId, progress(referred))
    const consentId = (await consentOf(id))?.id ?? ''
    await withdrawConsent(officer, id, consentId, withdrawalSchema.parse({ withdrawnAt: minutesAgo(0) }))
    expect((await consentOf(id))?.shares).toHaveLength(1)
    const again = offerSchema.parse({ personId, catalogueCode: 'independent_advocate', decision: 'accepted' })
    const second = await offerSupport(officer, id, again)
    await expect(takeFurther(officer, id, second, progress(referred))).rejects.toThrow('took back')
    await expect(rawReferral(second, consentId)).rejects.toThrow('without agreement')
  })

  test('under a yes that a no has followed is refused, by the database too', async () => {
    const { id, personId, offerId } = await accepted()
    await recordConsent(officer, id, personId, says('yes'))
    const yes = (await consentOf(id))?.id ?? ''
    await recordConsent(officer, id, personId, says('no', { givenAt: minutesAgo(5) }))
    await expect(takeFurther(officer, id, offerId, progress(referred))).rejects.toThrow('said no')
    await expect(rawReferral(offerId, yes)).rejects.toThrow('without agreement')
  })

  test('under the yes of another person of the case is refused by the database', async () => {
    const [{ offerId }, other] = [await accepted(), await accepted()]
    await recordConsent(officer, other.id, other.personId, says('yes'))
    await expect(rawReferral(offerId, (await consentOf(other.id))?.id ?? null)).rejects.toThrow()
  })

  test('says what was passed on, and is not taken away again', async () => {
    const { id, personId, offerId } = await accepted()
    await recordConsent(officer, id, personId, says('yes'))
    await expect(takeFurther(officer, id, offerId, progress({ referredOn: today }))).rejects.toThrow('what the agency')
    await takeFurther(officer, id, offerId, progress(referred))
    await expect(takeFurther(officer, id, offerId, progress({}, 2))).rejects.toThrow('what happened stays')
    const undo = `update beside.support_offers set referred_at = null where id = '${offerId}'`
    await expect(rawAs(raw, officer.id, undo)).rejects.toThrow('what happened stays')
    await takeFurther(officer, id, offerId, progress({ ...referred, agencyAccepted: 'yes', startedOn: today }, 2))
    expect(await offerOf(id)).toMatchObject({ agencyAccepted: true, startedAt: expect.any(Date), version: 3 })
    expect((await consentOf(id))?.shares).toHaveLength(1)
  })
})

describe('what needs no agreement', () => {
  test('goes on without one, with its outcome and cost, kept unreadable where words are', async () => {
    const { id, offerId } = await accepted('personal_alarm')
    const given = progress({ startedOn: today, endedOn: today, outcome: 'She carries it now', cost: '45.50' })
    await takeFurther(officer, id, offerId, given)
    expect(await offerOf(id)).toMatchObject({ outcome: 'She carries it now', costPence: 4550, consentId: null })
    const [row] = await superuser`select outcome from support_offers where id = ${offerId}`
    expect(row?.outcome).not.toContain('carries')
  })

  test('is not started before they have accepted, and the database refers nobody who has not', async () => {
    const id = await openedCase(manager, officer, s5a)
    const personId = (await personIn(officer, id)).id
    const offer = offerSchema.parse({ personId, catalogueCode: 'personal_alarm', decision: 'not_answered' })
    const offerId = await offerSupport(officer, id, offer)
    await expect(takeFurther(officer, id, offerId, progress({ startedOn: today }))).rejects.toThrow('not accepted')
    await expect(rawReferral(offerId, null)).rejects.toThrow('without being accepted')
  })

  test('once ended may be offered again', async () => {
    const { id, personId, offerId } = await accepted('personal_alarm')
    await takeFurther(officer, id, offerId, progress({ startedOn: today, endedOn: today }))
    await offerSupport(
      officer,
      id,
      offerSchema.parse({ personId, catalogueCode: 'personal_alarm', decision: 'accepted' }),
    )
    expect((await caseFile(officer, id)).offers).toHaveLength(2)
  })
})

test('two at once: the second is told who was first', async () => {
  const { id, offerId } = await accepted('personal_alarm')
  await decideOffer(manager, id, offerId, offerDecisionSchema.parse({ decision: 'withdrawn', version: 1 }))
  await expect(takeFurther(officer, id, offerId, progress({ startedOn: today }))).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('it is for whoever works on the case alone', async () => {
  const { id, offerId } = await accepted('personal_alarm')
  await expect(takeFurther(auditor, id, offerId, progress({ startedOn: today }))).rejects.toMatchObject({
    code: 'not-found',
  })
})
