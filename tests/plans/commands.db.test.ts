import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { caseFile } from '@/lib/cases/file'
import { askForRepair } from '@/lib/cases/review-commands'
import { startClock } from '@/lib/cases/running-clocks'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import { recordSafeContact } from '@/lib/people/commands'
import { safeContactSchema } from '@/lib/people/schema'
import { addAction, endAction, givePlan, makePlan } from '@/lib/plans/commands'
import { planOwnersFor } from '@/lib/plans/queries'
import { actionEndSchema, actionSchema, givingSchema, planSchema } from '@/lib/plans/schema'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')

let caseId: string
let victim: string
beforeEach(async () => {
  caseId = await openedCase(manager, officer, s5a)
  victim = (await personIn(officer, caseId)).id
})

const care = async () => (await caseFile(officer, caseId)).care
const make = (more: object = {}) =>
  makePlan(
    officer,
    caseId,
    victim,
    planSchema.parse({ wants: 'To use the stairs in peace', nextReviewOn: '2027-01-15', ...more }),
  )
const give = (format: string, version = 1) =>
  givePlan(officer, caseId, victim, givingSchema.parse({ format, version: String(version) }))
const add = (more: object = {}, by: Staff = officer) =>
  addAction(
    by,
    caseId,
    victim,
    actionSchema.parse({ side: 'landlord', what: 'Mend the light', ownerId: officer.id, dueOn: '2026-12-20', ...more }),
  )
const safe = async (fields: object) => {
  const { version } = await personIn(officer, caseId)
  await recordSafeContact(officer, caseId, victim, safeContactSchema.parse({ version, ...fields }))
}

describe('a plan', () => {
  test('is kept sealed, and a new version leaves the one before as it was given', async () => {
    await safe({ okChannels: ['phone'] })
    await make({ supportOnly: 'yes' })
    await give('explained_no_copy')
    await make({ wants: 'To move' })
    expect((await care()).plans).toMatchObject([
      { wants: 'To move', givenAt: null },
      { wants: 'To use the stairs in peace', format: 'explained_no_copy', givenBy: officer.id, supportOnly: true },
    ])
    const [row] = await superuser`select wants from beside.action_plans where case_id = ${caseId}`
    expect(row?.wants).not.toMatch(/stairs|move/)
  })

  test('is made with victims and witnesses, and by whoever works the case', async () => {
    const accused = await personIn(officer, caseId, 'alleged_perpetrator')
    const plan = planSchema.parse({ wants: 'x', nextReviewOn: '2027-01-15' })
    await expect(makePlan(officer, caseId, accused.id, plan)).rejects.toMatchObject({ code: 'rule' })
    await expect(makePlan(staff.CCA, caseId, victim, plan)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('given meets T5 of that person', async () => {
    await withActor(officer, tx =>
      startClock(tx, { target: 'T5', caseId, personId: victim, startedAt: now(), dueAt: dueAt(now(), 5) }),
    )
    await make()
    await give('explained_no_copy')
    const { clocks, events } = await caseFile(officer, caseId)
    expect(clocks.find(({ target }) => target === 'T5')?.achievedAt).toBeInstanceOf(Date)
    expect(events.at(-1)).toMatchObject({ kind: 'plan_given', detail: { format: 'explained_no_copy' } })
  })

  test('is given once, in the version that was read', async () => {
    await expect(give('explained_no_copy')).rejects.toMatchObject({ code: 'rule' })
    await make()
    await expect(give('explained_no_copy', 2)).rejects.toMatchObject({ code: 'conflict' })
    await give('explained_no_copy')
    await expect(give('explained_no_copy', 2)).rejects.toMatchObject({ code: 'conflict' })
  })

  test.each([
    ['paper where letters are never', { okChannels: ['in_person'], letters: 'never' }, 'paper'],
    [
      'large print where they live with the alleged perpetrator',
      { okChannels: ['letter'], livesWithAllegedPerpetrator: 'yes' },
      'large_print',
    ],
    ['an email where email is never', { okChannels: ['letter'], neverChannels: ['email'] }, 'email'],
    ['an email that somebody else reads', { okChannels: ['email'], someoneElseSees: 'yes' }, 'email'],
  ] as const)('is not left as %s', async (_, fields, format) => {
    await safe(fields)
    await make()
    await expect(give(format)).rejects.toMatchObject({ code: 'rule' })
    await give('explained_no_copy')
  })

  test('that was given is not rewritten', async () => {
    await make()
    const change = rawAs(raw, officer.id, `update beside.action_plans set wants = 'x' where case_id = '${caseId}'`)
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })
})

test('a closed case takes no new plan, action or repair, of which nobody would be reminded', async () => {
  await make()
  await superuser`alter table beside.cases disable trigger cases_keep`
  await superuser`update beside.cases set status = 'closed', closed_at = now() where id = ${caseId}`
  await superuser`alter table beside.cases enable trigger cases_keep`
  const { version } = await caseFile(officer, caseId)
  const repair = () => askForRepair(officer, caseId, { note: 'The lock', version })
  for (const late of [make, add, repair]) await expect(late()).rejects.toThrow('This case is closed')
  expect((await care()).actions).toEqual([])
})

describe('an action', () => {
  test('of ours has a colleague who may work on the case, and of an agency its name', async () => {
    await make()
    await add()
    await add({ side: 'agency', owner: 'Victim Support, the duty worker', ownerId: '' })
    await add({ side: 'victim', ownerId: '' })
    expect((await care()).actions.map(({ side, ownerName, owner }) => [side, ownerName, owner])).toEqual(
      expect.arrayContaining([
        ['landlord', officer.name, null],
        ['agency', null, 'Victim Support, the duty worker'],
        ['victim', null, null],
      ]),
    )
    await expect(add({ ownerId: staff.CCA.id })).rejects.toMatchObject({ code: 'rule' })
  })

  test('is offered to nobody who is shut out of the case', async () => {
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (${crypto.randomUUID()}, ${staff.NHO.id}, ${caseId}, 'declared', now())`
    const owners = (await planOwnersFor(officer, caseId)).map(({ id }) => id)
    expect(owners).toContain(officer.id)
    expect(owners).not.toContain(staff.NHO.id)
    await make()
    await expect(add({ ownerId: staff.NHO.id })).rejects.toMatchObject({ code: 'rule' })
  })

  test('is done, or struck out with a reason, once', async () => {
    await make()
    await add()
    await add({ what: 'Move the bins' })
    const [first, second] = (await care()).actions
    const end = (id: string | undefined, fields: object) =>
      endAction(officer, caseId, victim, id ?? '', actionEndSchema.parse({ version: '1', ...fields }))
    await end(first?.id, { how: 'done' })
    await end(second?.id, { how: 'struck_out', cancelReason: 'She asked us not to' })
    await expect(end(first?.id, { how: 'done', version: '2' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(end(second?.id, { how: 'done' })).rejects.toMatchObject({ code: 'conflict' })
    expect(() => actionEndSchema.parse({ how: 'struck_out', version: '1' })).toThrow()
    const ended = (await care()).actions
    expect(ended.find(({ id }) => id === first?.id)?.doneAt).toBeInstanceOf(Date)
    expect(ended.find(({ id }) => id === second?.id)).toMatchObject({
      cancelReason: 'She asked us not to',
      doneAt: null,
    })
  })
})
