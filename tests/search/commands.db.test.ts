import { describe, expect, test } from 'vitest'
import { s1, s5a, s6, unfairWorker } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { caseFile } from '@/lib/cases/file'
import { addPerson } from '@/lib/people/commands'
import { search } from '@/lib/search/commands'
import { whyWords } from '@/lib/search/hit'
import { decide } from '@/lib/triage/commands'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const asStaff = as('staff')

const kase = await openedCase(staff.HSM, staff.ACM, s6)
const waiting = await told(s5a)
await addPerson(staff.ACM, kase, {
  role: 'alleged_perpetrator',
  about: 'Called Muhammad Aly by the neighbours',
} as Parameters<typeof addPerson>[2])
const restricted = await told(unfairWorker)
const shut = await decide(staff.HSM, await told({ ...s1, perpetratorWords: 'A man called Ignatius' }), {
  decision: 'restricted_case',
  reason: 'It names one of us',
})
const [reference] = await superuser`select reference from cases where id = ${kase}`
const [reportReference] = await superuser`select reference from reports where id = ${waiting}`

const idsOf = async (text: string, actor: Staff = staff.HSM) => (await search(actor, text)).hits.map(({ id }) => id)

describe('somebody is found', () => {
  test.each([
    ['by their name', 'Katarzyna Zielińska', 'Same name'],
    ['by the name without its accents', 'zielinska', 'Same name'],
    ['by one that sounds alike', 'Zelinska', 'Name sounds alike'],
    ['by one with another letter', 'Katarzyna Zielinskz', 'Name is spelled alike'],
    ['by their number, however it is written', '+44 1632 960 177', 'Same phone'],
    ['by their address', '11 beech house', 'Same address'],
    ['by their street or building', 'Beech', 'Same street or building'],
    ['by a name in what was said of an alleged perpetrator', 'Mohammed Ali', 'Name sounds alike'],
  ])('%s', async (_, text, why) => {
    const { hits } = await search(staff.HSM, text)
    const hit = hits.find(({ id }) => id === kase)
    expect(hit).toMatchObject({ kind: 'case', officer: staff.ACM.name })
    expect(hit && whyWords(hit)).toBe(why)
  })

  test('in a report that is in no case yet', async () => {
    expect(await idsOf('Amina Faruk')).toEqual([waiting])
    expect(await idsOf('07700900118')).toEqual([waiting])
  })

  test('only where every word of the name is met, by one and the same person', async () => {
    expect(await idsOf('Katarzyna Okonkwo')).toEqual([])
    expect(await idsOf('Katarzyna Muhammad')).toEqual([])
  })

  test('the nearest first', async () => {
    const near = await openedCase(staff.HSM, staff.ACM, { ...s6, name: 'Katarzyna Zelinska' })
    expect(await idsOf('Zielinska')).toEqual([kase, near])
    expect(await idsOf('Zelinska')).toEqual([near, kase])
  })

  test('by nothing that says nothing', async () => {
    for (const text of ['', ' ', '%', "'; drop table", '12', '()', '\u0000']) expect(await idsOf(text)).toEqual([])
  })

  test('a reference typed whole, in any form, is the record itself', async () => {
    const plain = String(reference?.reference).toLowerCase().replace('-', ' ')
    expect((await search(staff.HSM, plain)).whole).toEqual({ kind: 'case', id: kase })
    const report = String(reportReference?.reference)
    expect((await search(staff.HSM, report)).whole).toEqual({ kind: 'report', id: waiting })
    const [own] = await superuser`select reference from reports where case_id = ${kase}`
    expect((await search(staff.HSM, String(own?.reference))).whole).toEqual({ kind: 'case', id: kase })
  })

  test('by the name they gave in their mailbox later, once their case was opened again', async () => {
    await superuser`update people set name = (select name from people where name is not null and case_id <> ${kase} limit 1)
      where case_id = ${kase} and role = 'victim'`
    await caseFile(staff.HSM, kase)
    await caseFile(staff.HSM, kase)
    const [row] = await superuser`select count(*)::int as n from person_fingerprints where person_id in
      (select id from people where case_id = ${kase} and role = 'victim') and kind = 'name_word'`
    expect(row?.n).toBe(2)
  })
})

describe('nothing is told of what one may not see', () => {
  const nothing = { hits: [] }
  const everyWord = ['Katarzyna Zielińska', '01632 960177', '11 Beech House', 'Muhammad']

  test('to somebody shut out of a case, whatever their role and whatever they type', async () => {
    await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${staff.DutyManager.id}, ${kase}, 'conflict', now())`
    await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at)
      select gen_random_uuid(), ${staff.DutyManager.id}, id, 'conflict', now() from reports where case_id = ${kase}`
    const [own] = await superuser`select reference from reports where case_id = ${kase}`
    for (const text of [...everyWord, String(reference?.reference), String(own?.reference)]) {
      const found = await search(staff.DutyManager, text)
      expect(found.whole).toBeUndefined()
      expect(found.hits.map(({ id }) => id)).not.toContain(kase)
    }
  })

  test('of a restricted report or case to those outside it', async () => {
    expect(await idsOf('Desmond Clarke', staff.HRCase)).toEqual([restricted])
    for (const actor of [staff.HSM, staff.DutyManager, staff.ACM, staff.SafeguardingLead])
      for (const text of ['Desmond Clarke', '07700 900144', '3 Fern Walk', 'Kev', 'Ignatius'])
        expect(await search(actor, text)).toEqual(nothing)
    expect(shut.caseId).toBeDefined()
  })

  test('of another team’s case to an officer, by its people or by its reports', async () => {
    const stranger: Staff = { ...staff.ACM, id: staff.NHO.id, teamId: null }
    const [own] = await superuser`select reference from reports where case_id = ${kase}`
    for (const text of [...everyWord, String(reference?.reference), String(own?.reference)])
      expect((await search(stranger, text)).hits.map(({ id }) => id)).not.toContain(kase)
    expect((await search(stranger, String(own?.reference))).whole).toBeUndefined()
  })

  test('to a role without the grant', async () => {
    await expect(search(staff.CCA, 'Zielinska')).rejects.toMatchObject({ code: 'not-found' })
    await expect(search(staff.SysAdmin, 'Zielinska')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('to Legal of a case that is not theirs', async () => {
    expect(await search(staff.Legal, 'Zielinska')).toEqual(nothing)
  })

  test('by the database itself, asked past every rule of ours', async () => {
    const seen = (id: string | null) =>
      rawAs(
        asStaff,
        id,
        `select 1 from beside.person_fingerprints f join beside.people p on p.id = f.person_id where p.case_id in ('${kase}', '${shut.caseId}')`,
      )
    const all = (id: string) => rawAs(asStaff, id, 'select person_id from beside.person_fingerprints')
    const hidden = (await superuser`select id from people where case_id in (${kase}, ${shut.caseId ?? ''})`).map(
      row => row.id,
    )
    expect(await seen(null)).toEqual([])
    expect((await seen(staff.DutyManager.id)).length).toBe(0)
    expect((await all(staff.DutyManager.id)).filter(row => hidden.includes(row.person_id))).toEqual([])
    expect((await seen(staff.HSM.id)).length).toBeGreaterThan(0)
  })

  test('by how long an answer takes', async () => {
    const took = async (text: string) => {
      const began = performance.now()
      await search(staff.DutyManager, text)
      return performance.now() - began
    }
    const times = [await took('Desmond Clarke'), await took('Nobody Atall'), await took('C-2222'), await took('')]
    for (const time of times) expect((time + 5) % 300).toBeLessThan(85)
  })

  test('by the trail, which says that somebody looked and not for what', async () => {
    const rows = await superuser`select * from audit where action = 'search.use' and staff_id = ${staff.HSM.id}`
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/ziel|katarzyna|960177|beech/i)
    for (const row of rows) expect(row).toMatchObject({ subject_id: null, outcome: 'done' })
  })
})
