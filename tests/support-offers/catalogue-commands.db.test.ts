import { describe, expect, test } from 'vitest'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { publicSupport } from '@/lib/landlord/landlord'
import { addEntry, confirmEntry, correctEntry, takeOutEntry } from '@/lib/support/catalogue-commands'
import { catalogueShown, entryShown } from '@/lib/support/catalogue-queries'
import { correctionSchema, entrySchema } from '@/lib/support/catalogue-schema'
import { offerable } from '@/lib/support/queries'
import { today as tasks } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, SysAdmin: admin, CCA: adviser } = staff
const raw = as('staff')
const today = localDate(now())
const daysAgo = (n: number) => localDate(new Date(now().getTime() - n * 86_400_000))

const codes = async () => (await offerable(officer)).map(({ code }) => code)
const publicCodes = async () => (await publicSupport()).map(({ code }) => code)
const entryOf = async (code: string) => (await entryShown(officer, code)).entry
const checksOf = async (code: string) => (await entryShown(officer, code)).checks
const correction = async (code: string, more: object = {}) => {
  const { areas, grounds, needsConsent, forPublic, ...entry } = await entryOf(code)
  const ticks = { needsConsent: needsConsent ? 'yes' : undefined, forPublic: forPublic ? 'yes' : undefined }
  const text = Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, value ?? '']))
  return correctionSchema.parse({ ...text, areas: areas.join(','), grounds, ...ticks, ...more })
}
const age = (code: string, days: number) =>
  superuser`update beside.catalogue set last_checked = ${daysAgo(days)} where code = ${code}`

describe('an entry that nobody checked for 90 days', () => {
  test('is offered to nobody, is off the public page, and comes back once somebody has looked', async () => {
    await age('lgbt_support', 91)
    const { version } = await entryOf('lgbt_support')
    expect(await codes()).not.toContain('lgbt_support')
    await correctEntry(officer, 'samaritans', await correction('samaritans'))
    expect(await publicCodes()).not.toContain('lgbt_support')
    await confirmEntry(officer, 'lgbt_support', { version })
    expect(await codes()).toContain('lgbt_support')
    expect(await publicCodes()).toContain('lgbt_support')
    expect(await checksOf('lgbt_support')).toMatchObject([
      { result: 'as_before', byId: officer.id, by: officer.name, before: { lastChecked: daysAgo(91) } },
    ])
  })

  test('was a task on Today of whoever keeps the catalogue before that, and of nobody else', async () => {
    await age('faith_support', 80)
    const step = { kind: 'catalogue', title: 'Check an entry of the support catalogue', reading: expect.anything() }
    for (const one of [officer, admin]) expect((await tasks(one)).mine).toContainEqual(expect.objectContaining(step))
    expect((await tasks(adviser)).mine.filter(({ kind }) => kind === 'catalogue')).toEqual([])
    await confirmEntry(admin, 'faith_support', { version: (await entryOf('faith_support')).version })
    expect((await tasks(officer)).mine.filter(({ kind }) => kind === 'catalogue')).toEqual([])
  })
})

test('a correction is kept from and to, counts as a check, and leaves which of the five it is', async () => {
  await age('disability_support', 40)
  await correctEntry(manager, 'disability_support', await correction('disability_support', { phone: '01632 960199' }))
  expect(await entryOf('disability_support')).toMatchObject({
    ...{ phone: '01632 960199', lastChecked: today, minimumOffer: 1, version: 2 },
  })
  const [check] = await checksOf('disability_support')
  expect(check).toMatchObject({
    result: 'changed',
    before: { phone: '01632 960124', lastChecked: daysAgo(40), version: 1 },
    after: { phone: '01632 960199', lastChecked: today, version: 2 },
  })
})

test('what is taken out is offered to nobody, cannot be called still right, and comes back with a date', async () => {
  await takeOutEntry(officer, 'older_people', { version: 1 })
  expect(await codes()).not.toContain('older_people')
  await expect(confirmEntry(officer, 'older_people', { version: 2 })).rejects.toThrow('Its date is past')
  expect((await tasks(officer)).mine.filter(({ kind }) => kind === 'catalogue')).toEqual([])
  await correctEntry(officer, 'older_people', await correction('older_people', { validTo: '' }))
  expect(await codes()).toContain('older_people')
})

test('what is added can be offered at once, and the same name is not added twice', async () => {
  const entry = entrySchema.parse({
    ...{ name: 'Moor Night Café', what: 'A warm place to sit', kind: 'emotional', audience: 'anyone' },
    ...{ areas: 'Moor District', minimumOffer: '1' },
  })
  const code = await addEntry(officer, entry)
  expect(code).toBe('moor_night_cafe')
  expect(await codes()).toContain(code)
  expect(await checksOf(code)).toMatchObject([{ result: 'added', byId: officer.id }])
  await expect(addEntry(officer, entry)).rejects.toMatchObject({ code: 'conflict' })
})

test('two at once: the second is told who looked meanwhile', async () => {
  const stale = await correction('childline')
  await confirmEntry(manager, 'childline', { version: stale.version })
  await expect(correctEntry(officer, 'childline', stale)).rejects.toMatchObject({
    code: 'conflict',
    message: `${manager.name} looked at this meanwhile. Your words are still here.`,
  })
})

describe('without the grant', () => {
  test.each(['CCA', 'Auditor', 'DPO', 'NHO', 'Legal'] as const)(
    'the catalogue is as if it were not there: %s',
    async role => {
      await expect(catalogueShown(staff[role])).rejects.toMatchObject({ code: 'not-found' })
      await expect(entryShown(staff[role], 'samaritans')).rejects.toMatchObject({ code: 'not-found' })
      await expect(confirmEntry(staff[role], 'samaritans', { version: 1 })).rejects.toMatchObject({ code: 'not-found' })
    },
  )
})

describe('the database itself', () => {
  test('lets no entry change without its record', async () => {
    const change = `update beside.catalogue set phone = '1' where code = 'crimestoppers'`
    await expect(rawAs(raw, officer.id, change)).rejects.toThrow('without its record')
    expect((await entryOf('crimestoppers')).phone).toBe('0800 555 111')
  })

  test('lets nobody sign for another, and nobody rewrite a look', async () => {
    const forged = `insert into beside.catalogue_checks (id, code, result, by_id, at)
      values (gen_random_uuid(), 'crimestoppers', 'as_before', '${manager.id}', now())`
    await expect(rawAs(raw, officer.id, forged)).rejects.toThrow('row-level security')
    await expect(rawAs(raw, officer.id, 'update beside.catalogue_checks set at = now()')).rejects.toThrow('denied')
    await expect(rawAs(raw, officer.id, 'delete from beside.catalogue')).rejects.toThrow('denied')
  })
})
