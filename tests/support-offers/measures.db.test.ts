import { describe, expect, test } from 'vitest'
import { s5b } from '@/drizzle/seed/scenarios'
import { withActor } from '@/lib/access/with-actor'
import { stepsForMe } from '@/lib/cases/my-steps'
import { askForRepair, recordRepair } from '@/lib/cases/review-commands'
import { addEvidence } from '@/lib/evidence/adding'
import { askForMeasure, moveMeasure, orderMeasure } from '@/lib/support/measure-commands'
import { finishMeasure, strikeOutMeasure } from '@/lib/support/measure-ending'
import { openMeasuresOf } from '@/lib/support/measure-queries'
import type { NewMeasure } from '@/lib/support/measure-schema'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened, fileOf, personOf, kindsOf } = await caseOffice(database)
const { ACM: officer, HSM: manager, CCA: caller } = staff
const kase = await opened()
const victim = await personOf(kase, 'victim')
const other = await opened(s5b)
const lock: NewMeasure = {
  ...{ kind: 'locks', what: 'Five-lever lock, front door', agreed: 'yes', ownerId: officer.id, dueOn: '2026-12-31' },
  ...{ offerId: undefined, canWait: undefined, notAgreed: undefined },
}
const ask = (more: Partial<NewMeasure> = {}) => askForMeasure(officer, kase, victim.id, { ...lock, ...more })
const measureOf = async (id: string) => (await fileOf(kase)).measures.find(one => one.id === id)
const clocksOf = async (id: string) =>
  superuser`select c.* from clocks c join safety_measures m on c.person_id = m.person_id and c.started_at = m.made_at
    where m.id = ${id} and c.target = 'T10'`

async function* words() {
  yield Buffer.from('The lock, as it is now')
}
const evidenceIn = (id: string) => addEvidence(manager, id, {} as never, { name: undefined, file: words() })

describe('a measure', () => {
  test('is asked for with an owner and a day, its words are sealed, and security has 24 clock hours', async () => {
    const id = await ask()
    expect(await measureOf(id)).toMatchObject({ ownerName: officer.name, isUrgent: true, what: lock.what })
    const [row] = await superuser`select what, wording from safety_measures where id = ${id}`
    expect(row?.what).not.toContain('lock')
    expect(row?.wording).toEqual({ locks: 'Locks changed or added' })
    const [clock] = await clocksOf(id)
    expect(clock?.due_at.getTime() - clock?.started_at.getTime()).toBe(24 * 3_600_000)
    expect(await kindsOf(kase)).toContain('measure_asked')
  })

  test('that can wait, or is not security, has no clock of hours', async () => {
    for (const more of [{ canWait: 'yes' as const }, { kind: 'lighting' }])
      expect(await clocksOf(await ask(more))).toEqual([])
  })

  test('is ordered and done by anybody who works on the case, without a cost and without anybody to approve it', async () => {
    const id = await ask()
    await orderMeasure(officer, kase, victim.id, id, {
      supplier: 'Keys and Co',
      orderReference: undefined,
      cost: undefined,
      version: 1,
    })
    await finishMeasure(officer, kase, victim.id, id, { proof: 'She showed me', proofId: undefined, version: 2 })
    expect(await measureOf(id)).toMatchObject({ supplier: 'Keys and Co', costPence: null, proof: 'She showed me' })
    const [clock] = await clocksOf(id)
    expect(clock).toMatchObject({ achieved_at: expect.any(Date), ended_at: null })
    expect(await kindsOf(kase)).toEqual(expect.arrayContaining(['measure_ordered', 'measure_done']))
  })

  test('is done with an item of the evidence of its own case, and with no other', async () => {
    const id = await ask()
    const [mine, anothers] = [await evidenceIn(kase), await evidenceIn(other)]
    const done = (proofId: string) =>
      finishMeasure(officer, kase, victim.id, id, { proof: undefined, proofId, version: 1 })
    await expect(done(anothers)).rejects.toMatchObject({ code: 'rule' })
    await done(mine)
    expect(await measureOf(id)).toMatchObject({ proofId: mine, completedAt: expect.any(Date) })
  })

  test('is struck out with a reason, which ends its clock and is final', async () => {
    const id = await ask()
    await strikeOutMeasure(officer, kase, victim.id, id, { cancelReason: 'She has changed it herself', version: 1 })
    expect((await clocksOf(id))[0]).toMatchObject({ achieved_at: null, ended_at: expect.any(Date) })
    const again = finishMeasure(officer, kase, victim.id, id, { proof: 'Done', proofId: undefined, version: 2 })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
  })

  test('changes its owner and its day, and says who was first where two change it', async () => {
    const id = await ask()
    await moveMeasure(manager, kase, victim.id, id, { ownerId: manager.id, dueOn: '2027-01-08', version: 1 })
    expect(await measureOf(id)).toMatchObject({ ownerId: manager.id, dueOn: '2027-01-08' })
    const late = strikeOutMeasure(officer, kase, victim.id, id, { cancelReason: 'No', version: 1 })
    await expect(late).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(manager.name) })
  })

  test.each<[string, Partial<NewMeasure>, string]>([
    ['for a lock that was not agreed with them', { agreed: undefined, notAgreed: 'No time' }, 'rule'],
    ['without agreement or a reason', { kind: 'lighting', agreed: undefined }, 'rule'],
    ['of a kind that is not in the list', { kind: 'a_dog' }, 'rule'],
    ['for words that tell a contractor why', { what: 'After the racist attack' }, 'rule'],
    ['for words that name her', { what: `Ask ${victim.name}` }, 'rule'],
    ['of a colleague who may not work on the case', { ownerId: caller.id }, 'rule'],
    ['from the offer of somebody else', { offerId: crypto.randomUUID() }, 'not-found'],
  ])('is not asked for: %s', async (_, more, code) => {
    const before = (await fileOf(kase)).measures.length
    await expect(ask(more)).rejects.toMatchObject({ code })
    expect((await fileOf(kase)).measures).toHaveLength(before)
  })

  test('is for whom support is owed to, and is as if not there in another case or for another person', async () => {
    const accused = await personOf(kase, 'alleged_perpetrator')
    await expect(askForMeasure(officer, kase, accused.id, lock)).rejects.toMatchObject({ code: 'rule' })
    const id = await ask()
    const struck = { cancelReason: 'Not mine', version: 1 }
    await expect(strikeOutMeasure(manager, other, victim.id, id, struck)).rejects.toMatchObject({ code: 'not-found' })
    await expect(strikeOutMeasure(manager, kase, accused.id, id, struck)).rejects.toMatchObject({ code: 'not-found' })
    await expect(strikeOutMeasure(caller, kase, victim.id, id, struck)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('asked for without agreement keeps the reason as a note', async () => {
    await ask({ kind: 'lighting', agreed: undefined, notAgreed: 'The hall is shared' })
    const { notes } = await fileOf(kase)
    expect(notes.map(({ text }) => text).join()).toContain('The hall is shared')
  })
})

test('the repair of the case and the measures of its people keep their clocks apart', async () => {
  const id = await ask()
  const { version } = await fileOf(kase)
  await askForRepair(officer, kase, { note: 'The front door of the block', version })
  await recordRepair(officer, kase, { note: 'Mended', version: version + 1 })
  expect((await clocksOf(id))[0]).toMatchObject({ achieved_at: null })
})

test('is a step for its officer and for its owner, once each, and none once it is done', async () => {
  const id = await ask({ ownerId: manager.id })
  const mine = async (who: typeof officer) => (await stepsForMe(who)).filter(step => step.id === `measure-${id}`).length
  expect([await mine(officer), await mine(manager)]).toEqual([1, 1])
  await finishMeasure(manager, kase, victim.id, id, { proof: 'Seen', proofId: undefined, version: 1 })
  expect([await mine(officer), await mine(manager)]).toEqual([0, 0])
})

test('the open measures of a case are those neither done nor struck out', async () => {
  const id = await ask()
  const open = await withActor(officer, tx => openMeasuresOf(tx, kase))
  expect(open.map(one => one.id)).toContain(id)
  expect(open.every(one => !one.completedAt && !one.cancelledAt)).toBe(true)
})

describe('the database holds to it too', () => {
  const as = (query: string) => rawAs(raw, officer.id, query)

  test.each([
    ['done without a proof', 'completed_at = beside.clock()'],
    ['done with an empty proof', "completed_at = beside.clock(), proof = '  '"],
    ['struck out without a reason', 'cancelled_at = beside.clock()'],
    ['signed by somebody else', `due_on = '2027-02-01', changed_by = '${manager.id}'`],
    ['of another person', `person_id = gen_random_uuid()`],
  ])('not %s', async (_, change) => {
    const id = await ask()
    await expect(as(`update beside.safety_measures set ${change} where id = '${id}'`)).rejects.toThrow()
  })

  test('no proof from another case, and no change once it ended', async () => {
    const id = await ask()
    const anothers = await evidenceIn(other)
    const change = `proof_id = '${anothers}', completed_at = beside.clock(), changed_by = '${officer.id}'`
    await expect(as(`update beside.safety_measures set ${change} where id = '${id}'`)).rejects.toThrow(/same case/)
    await finishMeasure(officer, kase, victim.id, id, { proof: 'Seen', proofId: undefined, version: 1 })
    const later = `completed_at = null, changed_by = '${officer.id}'`
    await expect(as(`update beside.safety_measures set ${later} where id = '${id}'`)).rejects.toThrow(/ended/)
  })

  test('nothing of a case that is shut to them, and nothing to nobody', async () => {
    const shut = await opened()
    const { id: personId } = await personOf(shut, 'victim')
    await askForMeasure(officer, shut, personId, lock)
    await superuser`update cases set restricted = true where id = ${shut}`
    const read = `select id from beside.safety_measures where case_id = '${shut}'`
    expect(await as(read)).toEqual([])
    expect(await rawAs(raw, null, read)).toEqual([])
    await expect(askForMeasure(officer, shut, personId, lock)).rejects.toMatchObject({ code: 'not-found' })
  })
})
