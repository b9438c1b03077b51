import { describe, expect, test } from 'vitest'
import type { PoliceStatus } from '@/lib/cases/police'
import { recordPolice } from '@/lib/cases/police-commands'
import { now } from '@/lib/clock/now'
import { encryptText } from '@/lib/crypto/text'
import { recordConsent, withdrawConsent } from '@/lib/people/consent-commands'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened, fileOf, personOf } = await caseOffice(database)
const { HSM: manager, ACM: officer } = staff

const record = (id: string, personId: string, status: PoliceStatus, more: object = {}) =>
  recordPolice(officer, id, personId, {
    status,
    force: 'Northshire Police',
    method: '101',
    reference: undefined,
    policeOfficer: undefined,
    reportedOn: undefined,
    overrideId: undefined,
    ...more,
  })
const consent = (id: string, personId: string, answer: 'yes' | 'no', purpose = 'tell_police') =>
  recordConsent(officer, id, personId, { purpose, answer, method: 'verbal', givenAt: now() } as never)

/** As two people make one: proposed by the officer, agreed by the manager. */
async function overridden(id: string, personId: string, purpose: string) {
  const overrideId = crypto.randomUUID()
  const words = (column: string) => encryptText('Serious harm', column)
  const detail = { person: personId, purpose, reasonCode: 'serious_harm', toldFirst: 'yes' }
  await superuser.begin(async sql => {
    await sql`insert into beside.second_opinions (id, kind, case_id, reason, detail, proposed_by, proposed_at, answer, answered_by, answered_at)
      values (${crypto.randomUUID()}, 'override_consent', ${id}, ${words('second_opinions.reason')}, ${sql.json(detail)}, ${officer.id}, now(), 'agreed', ${manager.id}, now())`
    await sql`insert into beside.consent_overrides (id, case_id, person_id, purpose, reason_code, reason, told_first, asked_by, authorised_by, at)
      values (${overrideId}, ${id}, ${personId}, ${purpose}, 'serious_harm', ${words('consent_overrides.reason')}, true, ${officer.id}, ${manager.id}, now())`
  })
  return overrideId
}

describe('that we told the police', () => {
  test('needs their agreement, and names it', async () => {
    const id = await opened()
    const { id: personId } = await personOf(id, 'victim')
    await expect(record(id, personId, 'reported_by_us_with_consent')).rejects.toThrow('have not agreed')
    await consent(id, personId, 'yes', 'speak_to_alleged_perpetrator')
    await expect(record(id, personId, 'reported_by_us_with_consent')).rejects.toThrow('have not agreed')
    await consent(id, personId, 'yes')
    await record(id, personId, 'reported_by_us_with_consent')
    const { police, consents } = await fileOf(id)
    expect(police).toMatchObject([
      { status: 'reported_by_us_with_consent', consentId: consents.find(one => one.purpose === 'tell_police')?.id },
    ])
  })

  test('is refused once they took it back, or said no since', async () => {
    const [back, since] = [await opened(), await opened()]
    const [one, other] = [await personOf(back, 'victim'), await personOf(since, 'victim')]
    await consent(back, one.id, 'yes')
    const [given] = (await fileOf(back)).consents
    await withdrawConsent(officer, back, given?.id ?? '', { withdrawnAt: now() })
    await expect(record(back, one.id, 'reported_by_us_with_consent')).rejects.toMatchObject({ code: 'rule' })
    await consent(since, other.id, 'yes')
    await consent(since, other.id, 'no')
    await expect(record(since, other.id, 'reported_by_us_with_consent')).rejects.toMatchObject({ code: 'rule' })
  })

  test('without it needs what two people authorised, for this person and this purpose', async () => {
    const [id, elsewhere] = [await opened(), await opened()]
    const [{ id: personId }, stranger] = [await personOf(id, 'victim'), await personOf(elsewhere, 'victim')]
    await expect(record(id, personId, 'reported_by_us_override')).rejects.toThrow('Ask a manager first')
    const wrongs = [
      await overridden(id, personId, 'share_with_agency'),
      await overridden(elsewhere, stranger.id, 'tell_police'),
    ]
    for (const overrideId of [undefined, ...wrongs])
      await expect(record(id, personId, 'reported_by_us_override', { overrideId })).rejects.toMatchObject({
        code: 'rule',
      })
    const overrideId = await overridden(id, personId, 'tell_police')
    await record(id, personId, 'reported_by_us_override')
    expect((await fileOf(id)).police[0]).toMatchObject({ overrideId, consentId: null })
  })

  test('is refused by the database without either, whoever asks', async () => {
    const id = await opened()
    const { id: personId } = await personOf(id, 'victim')
    for (const status of ['reported_by_us_with_consent', 'reported_by_us_override'])
      await expect(
        rawAs(
          raw,
          officer.id,
          `insert into beside.police_records (id, case_id, person_id, status, recorded_by, recorded_at)
          values (gen_random_uuid(), '${id}', '${personId}', '${status}', '${officer.id}', now())`,
        ),
      ).rejects.toMatchObject({ code: '23514' })
  })
})

describe('where it stands', () => {
  test('needs no reference, is kept newest first, and its words lie as ciphertext', async () => {
    const id = await opened()
    const { id: personId } = await personOf(id, 'victim')
    await record(id, personId, 'reported_by_victim', { reportedOn: '2026-01-05' })
    await record(id, personId, 'police_no_crime', { reference: 'NS/1234' })
    expect((await fileOf(id)).police.map(({ status, reference }) => [status, reference])).toEqual([
      ['police_no_crime', 'NS/1234'],
      ['reported_by_victim', null],
    ])
    const rows = await superuser`select reference from beside.police_records where reference is not null`
    expect(rows.some(row => String(row.reference).includes('1234'))).toBe(false)
  })

  test('is not of a day to come, of the alleged perpetrator, or of a person of another case', async () => {
    const [id, other] = [await opened(), await opened()]
    const { id: personId } = await personOf(id, 'victim')
    await expect(record(id, personId, 'unknown', { reportedOn: '2099-01-01' })).rejects.toMatchObject({ code: 'rule' })
    for (const stranger of [await personOf(id, 'alleged_perpetrator'), await personOf(other, 'victim')])
      await expect(record(id, stranger.id, 'unknown')).rejects.toMatchObject({ code: 'not-found' })
  })
})
