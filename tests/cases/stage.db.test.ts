import { array, assert, asyncProperty, boolean, constantFrom, nat, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { answerOnCase } from '@/lib/cases/agreeing'
import { type CaseStatus, caseStatuses } from '@/lib/cases/case'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile } from '@/lib/cases/file'
import { recordFinding } from '@/lib/cases/finding-commands'
import { type CaseMove, caseMoves, lifecycle } from '@/lib/cases/lifecycle'
import { caseSteps } from '@/lib/cases/next-steps'
import { askOverride } from '@/lib/cases/override-commands'
import { changeHold, moveCase } from '@/lib/cases/stage-commands'
import { now } from '@/lib/clock/now'
import { encryptText } from '@/lib/crypto/text'
import { Refusal } from '@/lib/errors'
import { recordWish } from '@/lib/people/commands'
import type { ConsentPurpose } from '@/lib/people/consent'
import { wishesToProceed } from '@/lib/people/person'
import { decideOffer, offerSupport } from '@/lib/support/commands'
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
const rowOf = async (id: string) => {
  const [row] = await superuser<{ status: CaseStatus; version: number }[]>`
    select status, version from beside.cases where id = ${id}`
  if (!row) throw new Error('no case')
  return row
}
const statusOf = async (id: string) => (await rowOf(id)).status
const move = async (id: string, what: CaseMove, by = officer, reopening?: 'closed_in_error') =>
  moveCase(by, id, { move: what, version: (await rowOf(id)).version, reopening })
/** Whether it was done; anything but a refusal is a bug. */
const tried = (work: Promise<unknown>) =>
  work.then(
    () => true,
    error => {
      if (error instanceof Refusal) return false
      throw error
    },
  )
const reach = async (id: string) =>
  recordContact(officer, id, {
    personId: (await victimOf(id)).id,
    channel: 'phone',
    outcome: 'two_way',
    contactedAt: now(),
    note: undefined,
  })
const wish = async (id: string, said: (typeof wishesToProceed)[number]) => {
  const [person] = await superuser<{ id: string; version: number }[]>`
    select id, version from beside.people where case_id = ${id} and role = 'victim'`
  await recordWish(officer, id, person?.id ?? '', { wish: said, version: person?.version ?? 0 })
}
/** Assessed and planned as if on the pages for it. */
async function assessedAndPlanned(id: string) {
  const { id: personId } = await victimOf(id)
  await superuser`insert into beside.risk_assessments (id, case_id, person_id, list_version, answers, score, complete, overrides, band, band_source, by_id, at)
    values (${crypto.randomUUID()}, ${id}, ${personId}, 1, ${encryptText('{}', 'risk_assessments.answers')}, 0, true, '{}', 'standard', 'score', ${officer.id}, now())`
  await superuser`insert into beside.action_plans (id, case_id, person_id, wants, next_review_on, format, given_at, given_by, made_by, made_at)
    values (${crypto.randomUUID()}, ${id}, ${personId}, ${encryptText('To be left in peace', 'action_plans.wants')}, now(), 'paper', now(), ${officer.id}, ${officer.id}, now())`
}
/** Something of the plan that is still to be done. */
async function planned(id: string) {
  const actionId = crypto.randomUUID()
  await superuser`insert into beside.plan_actions (id, case_id, plan_id, side, what, owner_id, due_on, made_by, made_at)
    select ${actionId}, ${id}, p.id, 'landlord', ${encryptText('Mend the light', 'plan_actions.what')}, ${officer.id}, now(), ${officer.id}, now() from beside.action_plans p where p.case_id = ${id}`
  return actionId
}
const found = (id: string) => recordFinding(officer, id, { finding: 'partly_supported', reason: 'Two heard it' })
const offered = async (id: string, decision = 'accepted') =>
  offerSupport(officer, id, {
    personId: (await victimOf(id)).id,
    catalogueCode: 'named_officer',
    decision,
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
    // Of the moves of the stage it is at, or any at all.
    const step = record({
      pick: nat(100),
      any: boolean(),
      byManager: boolean(),
      wish: constantFrom(...wishesToProceed),
    })
    await assert(
      asyncProperty(array(step, { minLength: 6, maxLength: 10 }), async steps => {
        for (const one of steps) {
          const before = await statusOf(id)
          await wish(id, one.wish)
          expect(await statusOf(id)).toBe(before)
          const moves = one.any ? caseMoves : (Object.keys(lifecycle[before]) as CaseMove[])
          const what = moves[one.pick % moves.length] as CaseMove
          const made = await tried(move(id, what, one.byManager ? manager : officer, 'closed_in_error'))
          expect(await statusOf(id)).toBe(made ? lifecycle[before][what]?.to : before)
        }
      }),
      { numRuns: 4 },
    )
    const moves = await superuser<{ detail: { from: CaseStatus; to: string } }[]>`
      select detail from beside.case_events where case_id = ${id} and kind = 'status_moved' order by at, id`
    expect(moves.length).toBeGreaterThan(1)
    for (const { detail } of moves)
      expect(Object.values(lifecycle[detail.from]).map(({ to }) => to)).toContain(detail.to)
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
  test('goes all the way, told on the timeline, and closing has a page of its own', async () => {
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
    const action = await planned(id)
    await expect(move(id, 'start_monitoring')).rejects.toThrow('Do or strike out 1 action of the plan of Amina Farouk')
    await superuser`update beside.plan_actions set done_at = now() where id = ${action}`
    await move(id, 'start_monitoring')
    await expect(move(id, 'propose_closure', manager)).rejects.toThrow('a page of its own')
    await superuser`alter table beside.cases disable trigger cases_keep`
    await superuser`update beside.cases set status = 'closed', closed_at = beside.clock() where id = ${id}`
    await superuser`alter table beside.cases enable trigger cases_keep`
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
    await expect(moveCase(officer, id, { move: 'agree_plan', version, reopening: undefined })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('finds nothing for somebody who does not work the case', async () => {
    const id = await opened()
    await expect(move(id, 'propose_closure', centre)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is no matter of support: offering it, and what they answer, move nothing', async () => {
    const id = await opened()
    await offered(id, 'not_answered')
    const [offer] = (await fileOf(id)).offers
    const answer = { declineReason: undefined, theirWords: undefined, version: offer?.version ?? 1 }
    await decideOffer(officer, id, offer?.id ?? '', { ...answer, decision: 'declined' })
    expect(await statusOf(id)).toBe('open_awaiting_contact')
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

describe('an investigation that they do not want', () => {
  const overridden = async (id: string, purpose: ConsentPurpose) => {
    const asked = { purpose, reasonCode: 'serious_harm', reason: 'He said so', toldFirst: 'yes' } as const
    const opinion = await askOverride(officer, id, (await victimOf(id)).id, { ...asked, whyNotTold: undefined })
    await answerOnCase(duty, id, opinion, { answer: 'agreed', reason: 'I read it too' })
  }

  test('begins only once two overrode that very consent: consent is per action', async () => {
    const id = await opened()
    await reach(id)
    await assessedAndPlanned(id)
    await move(id, 'agree_plan')
    await wish(id, 'no')
    await overridden(id, 'tell_police')
    await expect(move(id, 'start_investigation')).rejects.toThrow('does not want us to investigate')
    await overridden(id, 'speak_to_alleged_perpetrator')
    await move(id, 'start_investigation')
    expect(await statusOf(id)).toBe('investigating')
  })
})

test('to have spoken to the alleged perpetrator is no first contact', async () => {
  const id = await opened()
  const accused = (await fileOf(id)).people.find(({ role }) => role === 'alleged_perpetrator')
  await assessedAndPlanned(id)
  const opinion = await askOverride(officer, id, (await victimOf(id)).id, {
    ...{ purpose: 'speak_to_alleged_perpetrator', reasonCode: 'serious_harm', reason: 'He said so' },
    ...{ toldFirst: 'yes', whyNotTold: undefined },
  })
  await answerOnCase(duty, id, opinion, { answer: 'agreed', reason: 'I read it too' })
  const spoken = { channel: 'in_person', outcome: 'two_way', contactedAt: now(), note: undefined } as const
  await recordContact(officer, id, { ...spoken, personId: accused?.id ?? '' })
  await expect(move(id, 'start_assessing')).rejects.toThrow('Make first contact')
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
