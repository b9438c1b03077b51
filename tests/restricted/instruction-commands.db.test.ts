import { describe, expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { dueOf } from '@/lib/cases/target-rules'
import { rulesInForce } from '@/lib/lists/targets-in-force'
import { startInstructionClocks } from '@/lib/restricted/instruction-clocks'
import { decideInstruction, giveInstruction, liftInstruction } from '@/lib/restricted/instruction-commands'
import { instructionLetter, instructionsOf } from '@/lib/restricted/instruction-queries'
import { instructionSchema } from '@/lib/restricted/instruction-schema'
import { decide } from '@/lib/triage/commands'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const raw = as('staff')
const hr = staff.HRCase
const issued = instructionSchema.parse({
  ...{ decision: 'issued', address: '3 Fern Walk, LK4 2AB', whom: 'Kev from the blue van' },
  staffId: staff.CCA.id,
})
const clockOf = async (report: string) => {
  const [row] =
    await superuser`select due_at, achieved_at, case_id from beside.clocks where target = 'I1' and report_id = ${report}`
  return row
}
const stepsOf = async (who = hr) => (await today(who)).mine.filter(({ kind }) => kind === 'instruction')

describe('a restricted report', () => {
  test('starts the clock of the decision once, for the next working day at noon from receipt', async () => {
    const report = await told(unfairWorker)
    const [row] = await superuser`select received_at from beside.reports where id = ${report}`
    await startInstructionClocks()
    const clock = await clockOf(report)
    expect(clock?.due_at).toEqual(dueOf(await rulesInForce(), 'I1', row?.received_at))
    expect((await stepsOf()).map(({ reportId }) => reportId)).toContain(report)
    expect(await stepsOf(staff.HSM)).toEqual([])
  })

  test('starts it also where it is restricted later, and an open one never', async () => {
    const report = await told(s5a)
    await startInstructionClocks()
    expect(await clockOf(report)).toBeUndefined()
    await superuser`update beside.reports set restricted = true, screened_at = beside.clock() - interval '1 hour' where id = ${report}`
    await superuser`insert into beside.allow_list (id, staff_id, report_id, created_at) values (gen_random_uuid(), ${hr.id}, ${report}, beside.clock())`
    await startInstructionClocks()
    expect(await clockOf(report)).toBeDefined()
  })

  test('says when somebody who must not be sent there is booked to come, until it is cancelled', async () => {
    const report = await told(unfairWorker)
    const visit = (to: string, who: string) => superuser`
      insert into beside.visits (id, home_id, purpose, for_at, staff_id, emergency, controls, booked_by, booked_at)
      select gen_random_uuid(), h.id, 'repair', beside.clock() + interval '2 days', ${who}, false, '{}', ${staff.HSM.id}, beside.clock()
        from beside.homes h where h.address = ${to}`
    await visit('3 Fern Walk', staff.CCA.id)
    await visit('3 Fern Walk', staff.NHO.id)
    await visit('4 Fern Walk', staff.CCA.id)
    await decideInstruction(hr, { reportId: report }, issued)
    const stillBooked = async () => (await instructionsOf(hr, { reportId: report })).instructions[0]?.stillBooked.length
    expect(await stillBooked()).toBe(1)
    await superuser`update beside.visits set cancelled_at = beside.clock()`
    expect(await stillBooked()).toBe(0)
  })

  test('has it met by the decision, that none is needed too, and only with why', async () => {
    const report = await told(unfairWorker)
    expect(instructionSchema.safeParse({ decision: 'not_needed' }).success).toBe(false)
    expect(instructionSchema.safeParse({ decision: 'issued' }).success).toBe(false)
    const none = instructionSchema.parse({ decision: 'not_needed', reason: 'He no longer works for them' })
    await decideInstruction(hr, { reportId: report }, none)
    expect((await clockOf(report))?.achieved_at).not.toBeNull()
    expect((await stepsOf()).map(({ reportId }) => reportId)).not.toContain(report)
  })
})

describe('an instruction', () => {
  test('is found from the case its report came into, given once, and lifted once', async () => {
    const report = await told(unfairWorker)
    const id = await decideInstruction(hr, { reportId: report }, issued)
    expect((await stepsOf()).map(({ title }) => title)).toContain('Give the instruction on who must not be sent')
    const { caseId = '' } = await decide(hr, report, { decision: 'restricted_case', reason: 'A worker' })
    const kase = { caseId: caseId ?? '' }
    expect((await instructionsOf(hr, kase)).instructions).toMatchObject([{ id, whom: issued.whom }])
    const giving = { instructionId: id, givenTo: 'The scheduler', way: 'phone' as const, givenAt: new Date() }
    await giveInstruction(hr, kase, giving)
    await expect(giveInstruction(hr, kase, giving)).rejects.toMatchObject({ code: 'conflict' })
    await liftInstruction(hr, kase, { instructionId: id })
    await expect(liftInstruction(hr, kase, { instructionId: id })).rejects.toMatchObject({ code: 'conflict' })
    await expect(instructionLetter(hr, kase, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('tells whoever books a home whom not to send, while it stands and for that home only', async () => {
    const report = await told(unfairWorker)
    const [home] = await superuser`select id from beside.homes where address like '3 Fern Walk%'`
    const [other] = await superuser`select id from beside.homes where address not like '3 Fern Walk%'`
    const before = await booked(home?.id)
    const id = await decideInstruction(hr, { reportId: report }, { ...issued, staffId: staff.NHO.id })
    expect(before).not.toContain(staff.NHO.id)
    expect(await booked(home?.id)).toContain(staff.NHO.id)
    expect(await booked(other?.id)).toEqual([])
    await liftInstruction(hr, { reportId: report }, { instructionId: id })
    expect(await booked(home?.id)).not.toContain(staff.NHO.id)
  })

  test('is printed as an address and one sentence: no reason, no record, no resident', async () => {
    const report = await told(unfairWorker)
    const id = await decideInstruction(hr, { reportId: report }, issued)
    const pdf = await instructionLetter(hr, { reportId: report }, id)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1')).not.toMatch(/LK-|Larkmoor|Clarke/)
  })

  test('is nobody else’s to read or change, nor with raw SQL once it is lifted', async () => {
    const report = await told(unfairWorker)
    const id = await decideInstruction(hr, { reportId: report }, issued)
    for (const who of [staff.HSM, staff.CCA, staff.SysAdmin])
      await expect(instructionsOf(who, { reportId: report })).rejects.toMatchObject({ code: 'not-found' })
    expect(await rawAs(raw, staff.CCA.id, `select 1 from beside.safety_instructions where id = '${id}'`)).toEqual([])
    await liftInstruction(hr, { reportId: report }, { instructionId: id })
    const again = `update beside.safety_instructions set lifted_at = null where id = '${id}' returning 1`
    expect(await rawAs(raw, hr.id, again)).toEqual([])
    const forge = `update beside.safety_instructions set whom = 'x'`
    await expect(rawAs(raw, hr.id, forge)).rejects.toMatchObject({ code: '42501' })
  })
})

const booked = async (home: string): Promise<string[]> => {
  const rows = await rawAs(raw, staff.CCA.id, `select staff_id from beside.do_not_send('${home}')`)
  return rows.map(row => row.staff_id)
}
