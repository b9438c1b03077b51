import { describe, expect, test } from 'vitest'
import { s1, s5a, s6, unfairWorker } from '@/drizzle/seed/scenarios'
import { decide } from '@/lib/triage/commands'
import { type QueueFilter, queueAddress, queueFilter } from '@/lib/triage/filter'
import { followReport } from '@/lib/triage/following'
import { possibleLinks } from '@/lib/triage/options'
import { pageSize, triageQueue } from '@/lib/triage/queries'
import { reportAsTold } from '@/lib/triage/reading'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office, told, typed } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)

const danger = { ...s1, safe: 'in_danger' as const }
const orchard = await told(s5a)
const thistle = await told(s1)
const emergency = await told(danger)
const beech = await typed(staff.CCA, s6)
const restricted = await told(unfairWorker)

const list = (query: Partial<Record<keyof QueueFilter, string>> = {}, actor = staff.HSM) =>
  triageQueue(actor, queueFilter.parse(query))
const idsOf = async (query?: Parameters<typeof list>[0], actor?: Parameters<typeof list>[1]) =>
  (await list(query, actor)).rows.map(row => row.id)

describe('the queue', () => {
  test('has emergencies first, then the longest waiting, and no restricted report', async () => {
    expect(await idsOf()).toEqual([emergency, orchard, thistle, beech])
  })

  test('says the place once it is coded, and no word of a report', async () => {
    const { rows } = await list()
    expect(rows.find(row => row.id === orchard)).toMatchObject({ home: '2 Orchard House', block: 'Orchard House' })
    expect(JSON.stringify(rows)).not.toContain('Muslim')
    expect(JSON.stringify(rows)).not.toContain('Farouk')
  })

  test.each([
    [{ channel: 'contact_centre' }, () => [beech]],
    [{ level: 'anonymous' }, () => [emergency, thistle]],
    [{ danger: 'yes' }, () => [emergency]],
    [{ ground: 'language' }, () => [beech]],
    [{ type: 'criminal_damage_or_graffiti' }, () => [beech]],
    [{ channel: 'nonsense', view: 'nonsense' }, () => [emergency, orchard, thistle, beech]],
  ])('narrowed by %o', async (query, expected) => {
    expect(await idsOf(query)).toEqual(expected())
  })

  test('counts only what waits, and calls mine what I typed and what is at a place of mine', async () => {
    expect((await list()).counts).toEqual({ waiting: 4, mine: 0, overdue: 0 })
    const { caseId } = await decide(staff.HSM, await told(s5a), {
      decision: 'new_case',
      reason: 'x',
      officer: staff.ACM.id,
    })
    expect(caseId).toBeDefined()
    expect(await idsOf({ view: 'mine' }, staff.ACM)).toEqual([orchard])
    expect((await list({}, staff.ACM)).counts).toMatchObject({ waiting: 4, mine: 1 })
  })

  test('has those past their time in the view of what is overdue', async () => {
    await superuser`update clocks set due_at = now() - interval '1 hour' where report_id = ${thistle} and target = 'T2'`
    expect(await idsOf({ view: 'overdue' })).toEqual([thistle])
  })

  test('lets go of what is decided', async () => {
    const extra = await told(s1)
    await decide(staff.HSM, extra, { decision: 'information_only', reason: 'x' })
    expect(await idsOf()).not.toContain(extra)
  })

  test('shows the conduct roles what they are let into, and nothing else', async () => {
    expect(await idsOf({}, staff.HRCase)).toEqual([restricted])
    expect(await idsOf({}, staff.ConductInvestigator)).toEqual([])
  })

  test('shows the safeguarding lead only what is flagged', async () => {
    expect(await idsOf({}, staff.SafeguardingLead)).toEqual([emergency])
  })

  // Whom the ladder may let into a restricted report have a queue, with nothing in it until then.
  test.each(['Legal', 'DPO', 'ODMT'] as const)('holds nothing for %s, who is let into none', async role => {
    expect(await idsOf({}, staff[role])).toEqual([])
  })

  test.each(['CCA', 'PartnerUser', 'NHO', 'Auditor', 'Insight', 'SysAdmin'] as const)(
    'is not there for %s',
    async role => {
      await expect(list({}, staff[role])).rejects.toMatchObject({ code: 'not-found' })
    },
  )
})

describe('a page of the queue', () => {
  test('starts after a key and goes back before one; the same address gives the same rows', async () => {
    for (let made = 0; made < pageSize; made++) await told(s1)
    const first = await list()
    expect(first.rows).toHaveLength(pageSize)
    expect(first.previous).toBeUndefined()
    const filter = queueFilter.parse({})
    const address = queueAddress(filter, { after: first.next ?? raise() })
    const second = await triageQueue(staff.HSM, queueFilter.parse(queryOf(address)))
    expect(second.rows.map(row => row.id).filter(id => first.rows.some(row => row.id === id))).toEqual([])
    const back = queueAddress(filter, { before: second.previous ?? raise() })
    const again = await triageQueue(staff.HSM, queueFilter.parse(queryOf(back)))
    expect(again.rows.map(row => row.id)).toEqual(first.rows.map(row => row.id))
  })

  test.each([
    'A1~never~x',
    '~~',
    "A1~2026-01-01T00:00:00.000Z~'; drop",
    `A9~2026-01-01T00:00:00.000Z~${crypto.randomUUID()}`,
  ])('reads a key that is none, %s, as the start', after => expect(queueFilter.parse({ after }).after).toBeUndefined())
})

describe('what somebody typed', () => {
  test('is theirs to read for 24 hours, then only how it stands', async () => {
    expect(await followReport(staff.CCA, beech)).toMatchObject({ status: 'received', readable: true })
    expect((await reportAsTold(staff.CCA, beech)).typedBy).toBe(staff.CCA.name)
    await superuser`update reports set recorded_at = recorded_at - interval '25 hours' where id = ${beech}`
    expect(await followReport(staff.CCA, beech)).toMatchObject({ readable: false })
    await expect(reportAsTold(staff.CCA, beech)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is not anyone else’s', async () => {
    await expect(followReport(staff.CCA, orchard)).rejects.toMatchObject({ code: 'not-found' })
    await expect(followReport(staff.NHO, beech)).rejects.toMatchObject({ code: 'not-found' })
    await expect(followReport(staff.HSM, beech)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('possible links', () => {
  test('are reports of the same home or block that this person may open', async () => {
    const twin = await told(s5a)
    const links = await possibleLinks(staff.HSM, await reportAsTold(staff.HSM, twin))
    expect(links.find(link => link.id === orchard)).toMatchObject({ why: 'Same home' })
    await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at)
      values (gen_random_uuid(), ${staff.HSM.id}, ${orchard}, 'conflict', now())`
    const fewer = await possibleLinks(staff.HSM, await reportAsTold(staff.HSM, twin))
    expect(fewer.map(link => link.id)).not.toContain(orchard)
  })
})

describe('today', () => {
  test('has what waits for a decision, safest first, and the officer’s own first contacts', async () => {
    const { mine } = await today(staff.ACM)
    expect(mine[0]).toMatchObject({ kind: 'triage', reportId: emergency })
    expect(mine.some(step => step.kind === 'contact')).toBe(true)
    expect((await today(staff.Legal)).mine).toEqual([])
    expect((await today(staff.DPO)).mine.map(step => step.kind)).toEqual(['audit_head'])
  })

  test('tells duty managers how many reports screening has not reached, and nobody else', async () => {
    await superuser`update reports set screened_at = null, recorded_at = now() - interval '1 hour' where id = ${thistle}`
    expect((await today(staff.DutyManager)).unscreened).toBe(1)
    expect((await today(staff.HSM)).unscreened).toBe(1)
    expect((await today(staff.ACM)).unscreened).toBe(0)
  })

  test('shows a manager what is late in colleagues’ cases', async () => {
    await superuser`update clocks set due_at = now() - interval '1 hour' where target = 'T3' and case_id is not null`
    const { late } = await today(staff.HSM)
    expect(late.length).toBeGreaterThan(0)
    expect(late[0]).toMatchObject({ title: 'First contact is not made yet', reading: { state: 'overdue' } })
  })
})

const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams)

function raise(): never {
  throw new Error('there should be another page')
}
