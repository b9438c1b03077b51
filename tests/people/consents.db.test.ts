import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { timelineOf } from '@/lib/cases/timeline'
import type { ConsentAnswer, ConsentPurpose } from '@/lib/people/consent'
import { recordConsent, recordShare, withdrawConsent } from '@/lib/people/consent-commands'
import { consentSchema, shareSchema, withdrawalSchema } from '@/lib/people/consent-schema'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff, superuser } = await office(await testDatabase())

let kase: string
let person: string
beforeEach(async () => {
  kase = await openedCase(staff.HSM, staff.ACM, s5a)
  const [row] = await superuser`select id from people where case_id = ${kase} and role = 'victim'`
  person = row?.id
})

const past = '2026-01-05T10:00'
const ask = (purpose: ConsentPurpose, answer: ConsentAnswer, more: Record<string, string> = {}) =>
  recordConsent(
    staff.ACM,
    kase,
    person,
    consentSchema.parse({ purpose, answer, method: 'verbal', givenAt: past, ...more }),
  )
const consents = async () => (await caseFile(staff.ACM, kase)).consents
const idOf = async (purpose: ConsentPurpose) => (await consents()).find(one => one.purpose === purpose)?.id ?? ''
const share = async (purpose: ConsentPurpose) =>
  recordShare(
    staff.ACM,
    kase,
    await idOf(purpose),
    shareSchema.parse({ sharedWith: 'Midvale Police', what: 'Her name and the dates', sharedAt: past }),
  )

test('each action is agreed to by itself, with all that was said of it, as ciphertext', async () => {
  await ask('tell_police', 'no')
  await ask('speak_to_alleged_perpetrator', 'no')
  await ask('refer_for_support', 'ask_later', {
    recipient: 'Larkmoor Listening',
    interpreter: 'Ms Nowak',
    witness: 'Her aunt',
  })
  const found = await consents()
  expect(found.map(({ purpose, answer }) => `${purpose} ${answer}`).sort()).toEqual([
    'refer_for_support ask_later',
    'speak_to_alleged_perpetrator no',
    'tell_police no',
  ])
  expect(found.find(({ purpose }) => purpose === 'refer_for_support')).toMatchObject({
    recipient: 'Larkmoor Listening',
    by: staff.ACM.name,
  })
  const stored = JSON.stringify(await superuser`select c::text from consents c`)
  for (const word of ['Listening', 'Nowak', 'aunt']) expect(stored).not.toContain(word)
})

test('what was shared is known, and taking it back stops more of it and hides none', async () => {
  await ask('tell_police', 'yes')
  await share('tell_police')
  await withdrawConsent(staff.ACM, kase, await idOf('tell_police'), withdrawalSchema.parse({ withdrawnAt: past }))
  await expect(share('tell_police')).rejects.toMatchObject({ code: 'rule' })
  const [consent] = await consents()
  expect(consent?.withdrawnAt).toBeInstanceOf(Date)
  expect(consent?.shares.map(({ sharedWith }) => sharedWith)).toEqual(['Midvale Police'])
  const told = timelineOf(await caseFile(staff.ACM, kase)).map(({ heading }) => heading)
  expect(told).toEqual(expect.arrayContaining([expect.stringContaining('took back their agreement: tell the police')]))
  await expect(
    withdrawConsent(staff.ACM, kase, await idOf('tell_police'), withdrawalSchema.parse({ withdrawnAt: past })),
  ).rejects.toMatchObject({ code: 'conflict' })
})

describe('nothing is shared', () => {
  test.each<[string, ConsentAnswer, Record<string, string>]>([
    ['after a no', 'no', {}],
    ['before they were asked', 'ask_later', {}],
    ['when their yes is over', 'yes', { expiresOn: '2026-01-04' }],
  ])('%s', async (_, answer, more) => {
    await ask('share_with_agency', answer, more)
    await expect(share('share_with_agency')).rejects.toMatchObject({ code: 'rule' })
  })
})

test('nothing more is shared under a yes once they said no', async () => {
  await ask('tell_police', 'yes')
  const first = await idOf('tell_police')
  await ask('tell_police', 'no', { givenAt: '2026-01-06T10:00' })
  const input = shareSchema.parse({ sharedWith: 'Midvale Police', what: 'Her name', sharedAt: '2026-01-07T10:00' })
  await expect(recordShare(staff.ACM, kase, first, input)).rejects.toMatchObject({ code: 'rule' })
})

test('a consent of another case is not there', async () => {
  await ask('tell_police', 'yes')
  const other = await openedCase(staff.HSM, staff.ACM, s5a)
  const input = withdrawalSchema.parse({ withdrawnAt: past })
  await expect(withdrawConsent(staff.ACM, other, await idOf('tell_police'), input)).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a time to come is not recorded', async () => {
  await expect(ask('tell_police', 'yes', { givenAt: '2099-01-05T10:00' })).rejects.toMatchObject({ code: 'rule' })
})
