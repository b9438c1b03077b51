import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { recordIncident } from '@/lib/cases/incident-commands'
import { now } from '@/lib/clock/now'
import { listFor } from '@/lib/lists/reading'
import { changeTarget } from '@/lib/lists/target-commands'
import { addItem, changeItem, switchItem } from '@/lib/lists/words-commands'
import { listShown } from '@/lib/lists/words-queries'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, as, superuser } = await office(await testDatabase())
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')
const versionOf = async (list: string) => (await listShown(manager, list)).version
const wordsOf = async (list: 'measures' | 'incident_types') =>
  (await listFor(officer, list)).items.map(({ words }) => words)

describe('the words of a list', () => {
  test('are changed under the same code, and kept with what they were', async () => {
    await changeItem(manager, 'measures', 'lighting', { words: 'Better lights', version: 1 })
    const { items, changes } = await listShown(manager, 'measures')
    expect(items.find(({ code }) => code === 'lighting')?.words).toBe('Better lights')
    expect(changes).toMatchObject([
      {
        by: manager.name,
        which: 'measures/lighting',
        before: { words: 'Lighting' },
        after: { words: 'Better lights' },
      },
    ])
  })

  test('what was chosen before keeps the words it was read in, also once nobody can choose it any more', async () => {
    await addItem(manager, 'incident_types', { added: 'Parcels opened', version: await versionOf('incident_types') })
    const kase = await openedCase(manager, officer, s5a)
    await recordIncident(officer, kase, {
      ...{ happenedAt: now(), precision: 'about', types: ['parcels_opened'], what: 'Again', possibleCrime: false },
      place: undefined,
    })
    await changeItem(manager, 'incident_types', 'parcels_opened', {
      words: 'Post opened',
      version: await versionOf('incident_types'),
    })
    await switchItem(manager, 'incident_types', 'parcels_opened', true)
    expect((await caseFile(officer, kase)).incidents[0]?.wording).toEqual({ parcels_opened: 'Parcels opened' })
    expect(await wordsOf('incident_types')).not.toContain('Post opened')
    await switchItem(manager, 'incident_types', 'parcels_opened', false)
    expect(await wordsOf('incident_types')).toContain('Post opened')
  })

  test('stay where a rule rests on them, and nothing is added to a list that does not grow', async () => {
    await expect(switchItem(manager, 'characteristics', 'race', true)).rejects.toMatchObject({ code: 'rule' })
    await expect(switchItem(manager, 'control_measures', 'police_present', true)).rejects.toMatchObject({
      code: 'rule',
    })
    await expect(addItem(manager, 'closure_reasons', { added: 'It is boring', version: 1 })).rejects.toMatchObject({
      code: 'rule',
    })
    await expect(addItem(manager, 'targets', { added: 'T99', version: 1 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(changeItem(manager, 'survey_questions', 'in_time', { words: 'x', version: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(addItem(manager, ['measures'] as never, { added: 'x', version: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('are refused where two would read the same, or somebody changed the list meanwhile', async () => {
    const version = await versionOf('measures')
    await expect(addItem(manager, 'measures', { added: 'better LIGHTS', version })).rejects.toMatchObject({
      code: 'rule',
    })
    await expect(addItem(manager, 'measures', { added: 'A bell', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(changeItem(manager, 'measures', 'nothing', { words: 'x', version })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a ground of the landlord’s counts for no measure of the regulator', async () => {
    await addItem(manager, 'characteristics', { added: 'Being in care', version: await versionOf('characteristics') })
    const { items } = await listFor(officer, 'characteristics')
    expect(items.at(-1)).toEqual({
      code: 'being_in_care',
      words: 'Being in care',
      monitored: false,
      countsForNM01: false,
    })
  })

  test.each(['ACM', 'SysAdmin', 'DutyManager', 'CCA'] as const)('are nothing that %s can do or see', async role => {
    const version = await versionOf('measures')
    await expect(addItem(staff[role], 'measures', { added: 'A bell', version })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(switchItem(staff[role], 'measures', 'lighting', true)).rejects.toMatchObject({ code: 'not-found' })
    await expect(listShown(staff[role], 'measures')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('by raw SQL, as the login of staff', () => {
  const add = (by: string, items: string) =>
    rawAs(
      raw,
      by,
      `insert into beside.word_lists (list, version, items, valid_from, made_by)
      values ('mate_crime_indicators', 2, '${items}', beside.clock(), '${by}')`,
    )

  test.each(['ACM', 'SysAdmin', 'CCA'] as const)('%s adds no version', async role => {
    await expect(add(staff[role].id, '[]')).rejects.toMatchObject({ code: '42501' })
  })

  test('a version is recorded item by item by the database itself', async () => {
    await add(manager.id, '[{"code": "things_missing", "words": "Gone"}]')
    const rows = await superuser`select which, before, after from settings_changes
      where part = 'word-list' and which like 'mate_crime_indicators/%' order by which`
    expect(rows).toHaveLength(14)
    expect(rows).toContainEqual({
      which: 'mate_crime_indicators/things_missing',
      before: { words: 'Things are missing or “lent”' },
      after: { words: 'Gone' },
    })
  })
})

test('a target that is changed is kept the same way', async () => {
  await changeTarget(manager, { code: 'T5', amount: 7, version: 1 })
  const rows = await superuser`select by_id, which, before, after from settings_changes where part = 'target'`
  expect(rows).toEqual([{ by_id: manager.id, which: 'T5', before: { amount: '5' }, after: { amount: '7' } }])
})
