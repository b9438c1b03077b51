import { array, assert, asyncProperty, boolean, constantFrom, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseStatuses } from '@/lib/cases/case'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile } from '@/lib/cases/file'
import { recordFinding } from '@/lib/cases/finding-commands'
import { type CaseMove, caseMoves, lifecycle } from '@/lib/cases/lifecycle'
import { caseSteps } from '@/lib/cases/next-steps'
import { changeHold, moveCase } from '@/lib/cases/stage-commands'
import { now } from '@/lib/clock/now'
import { encryptText } from '@/lib/crypto/text'
import { Refusal } from '@/lib/errors'
import { recordWish } from '@/lib/people/commands'
import { wishesToProceed } from '@/lib/people/person'
import { offerSupport } from '@/lib/support/commands'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, DutyManager: duty, CCA: centre } = staff
const raw = as('staff')

const opened = () => openedCase(manager, officer, s5a)
const fileOf = (id: string) => caseFile(manager, id)
const victimOf = async (id: string) => {
  const found = (await fileOf(id)).people.find(({ role }) => role === 'victim')
  if (!found) throw new Error('no victim')
  return found
}
const move = async (id: string, what: CaseMove, by = officer, reopening?: 'closed_in_error') =>
  moveCase(by, id, { move: what, version: (await fileOf(id)).version, reopening })
const reach = async (id: string) =>
  recordContact(officer, id, {
    personId: (await victimOf(id)).id,
    channel: 'phone',
    outcome: 'two_way',
    contactedAt: now(),
    note: undefined,
  })
const wish = async (id: string, said: (typeof wishesToProceed)[number]) => {
  const person = await victimOf(id)
  await recordWish(officer, id, person.id, { wish: said, version: person.version })
}
/** Assessed and planned as if on the pages for it. */
async function assessedAndPlanned(id: string) {
  const { id: personId } = await victimOf(id)
  await superuser`insert into beside.risk_assessments (id, case_id, person_id, list_version, answers, score, complete, overrides, band, band_source, by_id, at)
    values (${crypto.randomUUID()}, ${id}, ${personId}, 1, ${encryptText('{}', 'risk_assessments.answers')}, 0, true, '{}', 'standard', 'score', ${officer.id}, now())`
  await superuser`insert into beside.action_plans (id, case_id, person_id, wants, next_review_on, format, given_at, given_by, made_by, made_at)
    values (${crypto.randomUUID()}, ${id}, ${personId}, ${encryptText('To be left in peace', 'action_plans.wants')}, now(), 'paper', now(), ${officer.id}, ${officer.id}, now())`
}
const found = (id: string) => recordFinding(officer, id, { finding: 'partly_supported', reason: 'Two heard it' })
const offered = async (id: string) =>
  offerSupport(officer, id, {
    personId: (await victimOf(id)).id,
    catalogueCode: 'named_officer',
    decision: 'accepted',
  } as never)

describe('the lifecycle', () => {
  test('is the same in the code and in the database', async () => {
    const rows = await superuser<{ from_status: string; to_status: string }[]>`select * from beside.case_moves`
    const coded = caseStatuses.flatMap(from => Object.values(lifecycle[from]).map(({ to }) => `${from} ${to}`))
    expect(rows.map(row => `${row.from_status} ${row.to_status}`).sort()).toEqual([...new Set(coded)].sort())
  })

  test('is walked by a random walk of moves, wishes and holds without ever leaving it', async () => {
    const id = await opened()
    await reach(id)
    await assessedAndPlanned(id)
    await found(id)
    await offered(id)
    const step = record({
      move: constantFrom(...caseMoves),
      byManager: boolean(),
      wish: constantFrom(...wishesToProceed),
    })
    await assert(
      asyncProperty(array(step, { minLength: 5, maxLength: 12 }), async steps => {
        for (const one of steps) {
          const before = (await fileOf(id)).status
          await wish(id, one.wish)
          expect((await fileOf(id)).status).toBe(before)
          const made = await move(id, one.move, one.byManager ? manager : officer, 'closed_in_error').then(
            () => true,
            error => {
              if (error instanceof Refusal) return false
              throw error
            },
          )
          const after = (await fileOf(id)).status
          const allowed = lifecycle[before][one.move]?.to
          expect(after).toBe(made ? allowed : before)
        }
      }),
      { numRuns: 4 },
    )
    const moves = await superuser<{ detail: { from: string; to: string } }[]>`
      select detail from beside.case_events where case_id = ${id} and kind = 'status_moved' order by at, id`
    expect(moves.length).toBeGreaterThan(3)
    for (const { detail } of moves)
      expect(Object.values(lifecycle[detail.from as 'closed']).map(({ to }) => to)).toContain(detail.to)
  }, 120_000)

  test('is kept by the database too: raw SQL to a stage off the table is refused', async () => {
    const id = await opened()
    for (const status of ['closed', 'finding', 'monitoring', 'investigating', 'resolving'])
      await expect(
        rawAs(raw, manager.id, `update beside.cases set status = '${status}' where id = '${id}'`),
      ).rejects.toMatchObject({ code: '23514' })
    await expect(
      rawAs(raw, manager.id, `insert into beside.case_moves values ('assessing', 'closed')`),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('moving a case', () => {
  test('goes all the way, told on the timeline, and whoever proposes does not close', async () => {
    const id = await opened()
    await reach(id)
    await assessedAndPlanned(id)
    await move(id, 'agree_plan')
    await expect(move(id, 'start_investigation')).rejects.toThrow('has not said that they want us to go on')
    await wish(id, 'yes')
    await move(id, 'start_investigation')
    await expect(move(id, 'record_finding')).rejects.toThrow('Record what we found')
    await found(id)
    await move(id, 'record_finding')
    await move(id, 'start_resolving')
    await move(id, 'start_monitoring')
    await expect(move(id, 'propose_closure', manager)).rejects.toThrow('Offer support to Amina Farouk')
    await offered(id)
    await move(id, 'propose_closure', manager)
    await expect(move(id, 'close', manager)).rejects.toThrow('somebody else decides')
    await expect(move(id, 'close', officer)).rejects.toThrow('A manager decides')
    await move(id, 'close', duty)
    expect(await fileOf(id)).toMatchObject({ status: 'closed', closedAt: expect.any(Date) })
    await expect(move(id, 'reopen', officer, 'closed_in_error')).rejects.toThrow('A manager decides')
    await move(id, 'reopen', manager, 'closed_in_error')
    const file = await fileOf(id)
    expect(file).toMatchObject({ status: 'investigating', closedAt: null })
    expect(file.events.filter(({ kind }) => kind === 'status_moved').at(-1)).toMatchObject({
      detail: { move: 'reopen', from: 'closed', to: 'investigating', reason: 'closed_in_error' },
    })
  })

  test('tells the second who was first', async () => {
    const id = await opened()
    await reach(id)
    const { version } = await fileOf(id)
    await changeHold(manager, id, { act: 'set', hold: 'legal', version })
    await expect(
      moveCase(officer, id, { move: 'propose_closure', version, reopening: undefined }),
    ).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('finds nothing for somebody who does not work the case', async () => {
    const id = await opened()
    await expect(move(id, 'propose_closure', centre)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('ends no support, at any stage up to closed', async () => {
    const id = await opened()
    await offered(id)
    await superuser`alter table beside.cases disable trigger cases_keep`
    for (const status of caseStatuses) await superuser`update beside.cases set status = ${status} where id = ${id}`
    await superuser`alter table beside.cases enable trigger cases_keep`
    const [offer] = (await fileOf(id)).offers
    expect(offer).toMatchObject({ decision: 'accepted', endedAt: null })
  })
})

describe('a hold', () => {
  test('stops neither contact nor support, and no clock', async () => {
    const id = await opened()
    for (const hold of ['police', 'victim', 'legal'] as const)
      await changeHold(officer, id, { act: 'set', hold, version: (await fileOf(id)).version })
    const held = await fileOf(id)
    expect(held).toMatchObject({
      status: 'open_awaiting_contact',
      heldForPoliceAt: expect.any(Date),
      heldForVictimAt: expect.any(Date),
      legalAt: expect.any(Date),
    })
    expect(held.clocks.find(({ target }) => target === 'T3')).toMatchObject({ endedAt: null, askedToWaitUntil: null })
    expect(caseSteps(held, now()).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['contact', 'offer']))
    await reach(id)
    await offered(id)
    const after = await fileOf(id)
    expect(after.clocks.find(({ target }) => target === 'T3')).toMatchObject({ achievedAt: expect.any(Date) })
    expect(after).toMatchObject({ status: 'assessing', offers: [{ decision: 'accepted' }] })
  })

  test('is set and lifted once each, and told', async () => {
    const id = await opened()
    const change = async (act: 'set' | 'lift') =>
      changeHold(officer, id, { act, hold: 'police', version: (await fileOf(id)).version })
    await expect(change('lift')).rejects.toMatchObject({ code: 'rule' })
    await change('set')
    await expect(change('set')).rejects.toMatchObject({ code: 'rule' })
    await change('lift')
    const file = await fileOf(id)
    expect(file.heldForPoliceAt).toBeNull()
    expect(file.events.filter(({ detail }) => detail.hold).map(({ kind }) => kind)).toEqual(['hold_set', 'hold_lifted'])
  })
})
