import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { recordIncident } from '@/lib/cases/incident-commands'
import { incidentSchema } from '@/lib/cases/incident-schema'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import type { PersonRole } from '@/lib/people/person'
import { assessRisk } from '@/lib/risk/commands'
import { decideOffer, offerSupport } from '@/lib/support/commands'
import { offerable } from '@/lib/support/queries'
import { offerDecisionSchema, offerSchema } from '@/lib/support/schema'
import { openedCase } from '../support/builders'
import { assessment } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')
const caseId = () => openedCase(manager, officer, s5a)
const personIn = async (id: string, wanted: PersonRole) =>
  (await caseFile(officer, id)).people.find(({ role }) => role === wanted)?.id ?? ''

const offer = (personId: string, more: object = {}) =>
  offerSchema.parse({ personId, catalogueCode: 'counselling', decision: 'not_answered', ...more })
const answer = (decision: string, more: object = {}) => offerDecisionSchema.parse({ decision, version: 1, ...more })
const offersOf = async (id: string) => (await caseFile(officer, id)).offers

describe('an offer', () => {
  test('names a thing, a person, a way and a time, and tells the timeline', async () => {
    const id = await caseId()
    const personId = await personIn(id, 'victim')
    const made = await offerSupport(officer, id, offer(personId, { channel: 'phone', language: 'Urdu' }))
    expect(await offersOf(id)).toMatchObject([
      { id: made, personId, name: 'Counselling', channel: 'phone', language: 'Urdu', offeredBy: officer.id },
    ])
    const [event] = (await caseFile(officer, id)).events.filter(({ kind }) => kind === 'offer_made')
    expect(event?.detail).toEqual({ offer: made, person: personId, decision: 'not_answered' })
    const [entry] = await superuser`
      select outcome, staff_id from beside.audit where subject_id = ${id} and action = 'support.offer'`
    expect(entry).toEqual({ outcome: 'done', staff_id: officer.id })
  })

  test('answered at once is recorded with its answer', async () => {
    const id = await caseId()
    await offerSupport(
      officer,
      id,
      offer(await personIn(id, 'victim'), { decision: 'declined', theirWords: 'Not for me' }),
    )
    expect(await offersOf(id)).toMatchObject([
      { decision: 'declined', theirWords: 'Not for me', decisionAt: expect.any(Date), nextOfferOn: expect.any(String) },
    ])
  })

  test('to the alleged perpetrator is refused', async () => {
    const id = await caseId()
    const accused = offer(await personIn(id, 'alleged_perpetrator'))
    await expect(offerSupport(officer, id, accused)).rejects.toThrow('victims and witnesses')
    expect(await offersOf(id)).toEqual([])
  })

  test('to a person of another case is refused by the command, and by the database itself', async () => {
    const [id, other] = [await caseId(), await caseId()]
    const stranger = await personIn(other, 'victim')
    await expect(offerSupport(officer, id, offer(stranger))).rejects.toMatchObject({ code: 'not-found' })
    const insert = rawAs(
      raw,
      officer.id,
      `insert into beside.support_offers (id, case_id, person_id, catalogue_code, offered_at, offered_by, decision)
       values ('${newId()}', '${id}', '${stranger}', 'counselling', now(), '${officer.id}', 'not_answered')`,
    )
    await expect(insert).rejects.toMatchObject({ constraint_name: 'support_offers_person_in_case' })
  })

  test('of something not checked for 90 days is refused and not shown', async () => {
    const id = await caseId()
    const old = localDate(new Date(now().getTime() - 95 * 86_400_000))
    await superuser`update beside.catalogue set last_checked = ${old} where code = 'personal_alarm'`
    const alarm = offer(await personIn(id, 'victim'), { catalogueCode: 'personal_alarm' })
    await expect(offerSupport(officer, id, alarm)).rejects.toThrow('90 days')
    expect((await offerable(officer)).map(({ code }) => code)).not.toContain('personal_alarm')
  })

  test('of what they turned down lately is refused, and a tick alone opens nothing', async () => {
    const id = await caseId()
    const personId = await personIn(id, 'victim')
    await offerSupport(officer, id, offer(personId, { decision: 'declined' }))
    await expect(offerSupport(officer, id, offer(personId))).rejects.toThrow('They said no.')
    const ticked = () => offerSupport(officer, id, offer(personId, { riskRose: 'yes' }))
    await expect(ticked()).rejects.toThrow('Nothing on record')
    await recordIncident(
      officer,
      id,
      incidentSchema.parse({ day: '2026-01-05', precision: 'about', types: 'verbal_abuse', what: 'Again' }),
    )
    await ticked()
    expect(await offersOf(id)).toHaveLength(2)
  })

  test('of what they turned down may come sooner once they were assessed in a higher band', async () => {
    const id = await caseId()
    const personId = await personIn(id, 'victim')
    await assessRisk(officer, id, personId, assessment('light'))
    await offerSupport(officer, id, offer(personId, { decision: 'declined' }))
    await assessRisk(officer, id, personId, assessment('grave'))
    await offerSupport(officer, id, offer(personId, { riskRose: 'yes' }))
    expect(await offersOf(id)).toHaveLength(2)
  })
})

describe('their answer', () => {
  const offered = async () => {
    const id = await caseId()
    return { id, offerId: await offerSupport(officer, id, offer(await personIn(id, 'victim'))) }
  }

  test('changes the offer and tells the timeline', async () => {
    const { id, offerId } = await offered()
    await decideOffer(officer, id, offerId, answer('accepted', { theirWords: 'Yes please' }))
    expect(await offersOf(id)).toMatchObject([{ decision: 'accepted', theirWords: 'Yes please', version: 2 }])
    const kinds = (await caseFile(officer, id)).events.map(({ kind }) => kind)
    expect(kinds).toContain('offer_decided')
  })

  test('may be a no without a reason', async () => {
    const { id, offerId } = await offered()
    await decideOffer(officer, id, offerId, answer('declined'))
    expect(await offersOf(id)).toMatchObject([{ decision: 'declined', declineReason: null }])
  })

  test('recorded by two: the second is told who was first and when', async () => {
    const { id, offerId } = await offered()
    await decideOffer(manager, id, offerId, answer('accepted'))
    await expect(decideOffer(officer, id, offerId, answer('declined'))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Helen Marsh changed this at .+\. Your words are still here\.$/),
    })
    expect(await offersOf(id)).toMatchObject([{ decision: 'accepted' }])
  })

  test('that makes no sense is refused', async () => {
    const { id, offerId } = await offered()
    await decideOffer(officer, id, offerId, answer('accepted'))
    await expect(decideOffer(officer, id, offerId, answer('deferred', { version: 2 }))).rejects.toThrow('cannot become')
  })

  test('to an offer of another case finds nothing', async () => {
    const [{ offerId }, other] = [await offered(), await caseId()]
    await expect(decideOffer(officer, other, offerId, answer('accepted'))).rejects.toMatchObject({ code: 'not-found' })
  })
})
