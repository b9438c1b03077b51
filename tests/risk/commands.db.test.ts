import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { withActor } from '@/lib/access/with-actor'
import { caseFile } from '@/lib/cases/file'
import { startClock } from '@/lib/cases/running-clocks'
import type { Target } from '@/lib/cases/target'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import { addPerson } from '@/lib/people/commands'
import { personSchema } from '@/lib/people/schema'
import { assessRisk, lowerBand } from '@/lib/risk/commands'
import { openedCase } from '../support/builders'
import { assessment, personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')
const kase = () => openedCase(manager, officer, s5a)

async function someone() {
  const caseId = await kase()
  return { caseId, victim: await personIn(officer, caseId) }
}
const clocksOf = async (caseId: string, target: Target) =>
  (await caseFile(officer, caseId)).clocks.filter(clock => clock.target === target)
const assessmentsIn = async (caseId: string) => (await caseFile(officer, caseId)).care.assessments

describe('an assessment', () => {
  test('is kept with its score, its band and the words of its answers, sealed', async () => {
    const { caseId, victim } = await someone()
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    expect(await assessmentsIn(caseId)).toMatchObject([
      { score: 41, complete: true, band: 'high', bandSource: 'score', by: officer.name, listVersion: 1 },
    ])
    const [row] = await superuser`select answers from beside.risk_assessments where case_id = ${caseId}`
    expect(row?.answers).not.toContain('harassing you now')
    expect((await caseFile(officer, caseId)).events.at(-1)).toMatchObject({
      kind: 'risk_assessed',
      detail: { band: 'high' },
    })
  })

  test('that is not complete is Medium at least, and one with an override High', async () => {
    const [one, other] = [await someone(), await someone()]
    await assessRisk(officer, one.caseId, one.victim.id, assessment('light', { 'answer-q1': '' }))
    await assessRisk(officer, other.caseId, other.victim.id, assessment('light', { overrides: 'arson' }))
    expect(await assessmentsIn(one.caseId)).toMatchObject([{ score: 0, complete: false, band: 'medium' }])
    expect(await assessmentsIn(other.caseId)).toMatchObject([{ score: 0, band: 'high', bandSource: 'override' }])
  })

  test('they did not want is judged with a reason, and keeps no answers', async () => {
    const { caseId, victim } = await someone()
    const declined = assessment('grave', {
      declined: 'yes',
      band: 'high',
      reason: 'She does not want to be asked today',
    })
    await assessRisk(officer, caseId, victim.id, declined)
    expect(await assessmentsIn(caseId)).toMatchObject([
      { score: 0, complete: false, declined: true, band: 'high', bandSource: 'judged' },
    ])
  })

  test('never changes the category (rule 10)', async () => {
    const { caseId, victim } = await someone()
    const before = (await caseFile(officer, caseId)).severity
    await assessRisk(officer, caseId, victim.id, assessment('light'))
    expect((await caseFile(officer, caseId)).severity).toBe(before)
  })

  test('of an alleged perpetrator, of somebody else’s case or to questions since changed is refused', async () => {
    const { caseId, victim } = await someone()
    const accused = await personIn(officer, caseId, 'alleged_perpetrator')
    const others = await kase()
    const tries = [
      assessRisk(officer, caseId, accused.id, assessment('light')),
      assessRisk(officer, others, victim.id, assessment('light')),
      assessRisk(officer, caseId, victim.id, assessment('light', { listVersion: '2' })),
      assessRisk(officer, caseId, victim.id, assessment('light', { 'answer-q1': 'made_up' })),
      assessRisk(staff.CCA, caseId, victim.id, assessment('light')),
    ]
    const codes = await Promise.all(
      tries.map(one =>
        one.then(
          () => 'done',
          error => error.code,
        ),
      ),
    )
    expect(codes).toEqual(['rule', 'not-found', 'conflict', 'rule', 'not-found'])
    expect(await assessmentsIn(caseId)).toEqual([])
  })
})

describe('a band', () => {
  test('does not fall when an officer assesses lower, and says that a manager decides', async () => {
    const { caseId, victim } = await someone()
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    const decided = await assessRisk(officer, caseId, victim.id, assessment('light'))
    expect(decided).toEqual({ band: 'high', source: 'raised', held: true })
    expect((await assessmentsIn(caseId))[0]).toMatchObject({
      score: 0,
      band: 'high',
      reason: expect.stringContaining('until a manager decides'),
    })
  })

  test('is lowered by a manager with a reason, as a new assessment under their name', async () => {
    const { caseId, victim } = await someone()
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    const [newest] = await assessmentsIn(caseId)
    const lowering = { assessment: newest?.id ?? '', band: 'medium' as const, reason: 'He has moved away' }
    await expect(lowerBand(officer, caseId, victim.id, lowering)).rejects.toMatchObject({ code: 'not-found' })
    await lowerBand(manager, caseId, victim.id, lowering)
    expect(await assessmentsIn(caseId)).toMatchObject([
      { band: 'medium', bandSource: 'lowered', authorisedBy: manager.id, byId: manager.id, score: 41 },
      { band: 'high' },
    ])
    await expect(lowerBand(manager, caseId, victim.id, { ...lowering, band: 'standard' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('is lowered by a manager who assesses, with a reason only', async () => {
    const { caseId, victim } = await someone()
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    expect(await assessRisk(manager, caseId, victim.id, assessment('light'))).toMatchObject({ held: true })
    const lower = assessment('light', { reason: 'All of it has stopped' })
    expect(await assessRisk(manager, caseId, victim.id, lower)).toEqual({
      band: 'standard',
      source: 'lowered',
      held: false,
    })
  })

  test('is not lowered over something that makes it High', async () => {
    const { caseId, victim } = await someone()
    await assessRisk(officer, caseId, victim.id, assessment('light', { overrides: 'threat_to_kill' }))
    const [newest] = await assessmentsIn(caseId)
    const lowering = { assessment: newest?.id ?? '', band: 'medium' as const, reason: 'It is calmer' }
    await expect(lowerBand(manager, caseId, victim.id, lowering)).rejects.toMatchObject({ code: 'rule' })
  })
})

describe('the database itself', () => {
  const insert = (by: string, of: { caseId: string; person: string }, more: Record<string, string> = {}) => {
    const row: Record<string, string> = {
      id: `'${crypto.randomUUID()}'`,
      case_id: `'${of.caseId}'`,
      person_id: `'${of.person}'`,
      list_version: '1',
      answers: `'x'`,
      score: '5',
      complete: 'true',
      overrides: `'{}'`,
      band: `'standard'`,
      band_source: `'score'`,
      by_id: `'${by}'`,
      at: "now() + interval '1 minute'",
      ...more,
    }
    return rawAs(raw, by, `insert into beside.risk_assessments (${Object.keys(row)}) values (${Object.values(row)})`)
  }

  test('lets no officer lower a band, whoever they say agreed', async () => {
    const { caseId, victim } = await someone()
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    const of = { caseId, person: victim.id }
    const lie = { authorised_by: `'${manager.id}'`, reason: `'x'`, band_source: `'lowered'` }
    await expect(insert(officer.id, of)).rejects.toThrow('a band falls only by a manager')
    await expect(insert(officer.id, of, lie)).rejects.toThrow('a band falls only by a manager')
    await expect(insert(officer.id, of, { ...lie, authorised_by: `'${officer.id}'` })).rejects.toThrow(
      'a band falls only',
    )
    await expect(insert(manager.id, of, { authorised_by: `'${manager.id}'` })).rejects.toThrow('a band falls only')
    await insert(manager.id, of, { ...lie })
  })

  test('refuses Standard for what is not complete, less than High for an override, points beyond 41 and another’s name', async () => {
    const { caseId, victim } = await someone()
    const of = { caseId, person: victim.id }
    const refused = { code: '23514' }
    await expect(insert(officer.id, of, { complete: 'false' })).rejects.toMatchObject(refused)
    await expect(insert(officer.id, of, { overrides: `'{arson}'`, band: `'medium'` })).rejects.toMatchObject(refused)
    await expect(insert(officer.id, of, { score: '42' })).rejects.toMatchObject(refused)
    await expect(insert(officer.id, of, { by_id: `'${manager.id}'` })).rejects.toMatchObject({ code: '42501' })
  })

  test('never changes or removes an assessment', async () => {
    const { caseId, victim } = await someone()
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    const where = `where case_id = '${caseId}'`
    await expect(
      rawAs(raw, manager.id, `update beside.risk_assessments set band = 'standard' ${where}`),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(rawAs(raw, manager.id, `delete from beside.risk_assessments ${where}`)).rejects.toMatchObject({
      code: '42501',
    })
  })
})

describe('clocks', () => {
  const start = (caseId: string, target: Target, days: number, personId?: string) =>
    withActor(officer, tx =>
      startClock(tx, { target, caseId, personId: personId ?? null, startedAt: now(), dueAt: dueAt(now(), days) }),
    )

  test('of interview and assessment are met for that person alone, and the next assessment is due in 20 working days', async () => {
    const { caseId, victim } = await someone()
    const other = await addPerson(officer, caseId, personSchema.parse({ role: 'victim', name: 'Sana Malik' }))
    await start(caseId, 'T4', 2, victim.id)
    await start(caseId, 'T4', 2, other)
    await assessRisk(officer, caseId, victim.id, assessment('light'))
    const interviews = await clocksOf(caseId, 'T4')
    expect(interviews.find(({ personId }) => personId === victim.id)?.achievedAt).toBeInstanceOf(Date)
    expect(interviews.find(({ personId }) => personId === other)?.achievedAt).toBeNull()
    expect(await clocksOf(caseId, 'T12')).toMatchObject([{ personId: victim.id, dueAt: dueAt(now(), 20) }])
    await assessRisk(officer, caseId, victim.id, assessment('light'))
    const again = await clocksOf(caseId, 'T12')
    expect(again.filter(({ achievedAt }) => achievedAt !== null)).toHaveLength(1)
    expect(again.filter(({ achievedAt }) => achievedAt === null)).toHaveLength(1)
  })

  test('of a High band: the manager in one working day, safeguarding within 24 hours, an update within five days', async () => {
    const { caseId, victim } = await someone()
    await start(caseId, 'T11', 20)
    await start(caseId, 'T8', 10)
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    expect((await clocksOf(caseId, 'T11')).map(({ dueAt }) => dueAt)).toContainEqual(dueAt(now(), 1))
    expect(await clocksOf(caseId, 'T13')).toMatchObject([{ personId: victim.id }])
    const running = (await clocksOf(caseId, 'T8')).filter(({ endedAt }) => endedAt === null)
    expect(running).toMatchObject([{ dueAt: dueAt(now(), 5) }])
  })

  test('of updates that come sooner stay, and staying High doubles nothing', async () => {
    const { caseId, victim } = await someone()
    await superuser`update beside.clocks set due_at = ${dueAt(now(), 2)} where case_id = ${caseId} and target = 'T8'`
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    await assessRisk(officer, caseId, victim.id, assessment('grave'))
    expect(await clocksOf(caseId, 'T8')).toMatchObject([{ dueAt: dueAt(now(), 2), endedAt: null }])
    const sooner = (await clocksOf(caseId, 'T11')).filter(({ personId }) => personId === victim.id)
    expect(sooner).toHaveLength(1)
  })
})
