import { describe, expect, test } from 'vitest'
import { addNote } from '@/lib/cases/commands'
import { caseFile } from '@/lib/cases/file'
import { addConductEntry, endConduct, openConduct } from '@/lib/restricted/conduct-commands'
import { conductOf, conductSeen } from '@/lib/restricted/conduct-queries'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { letIn, restrictedCase } from '../support/restricted'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const raw = as('staff')
const { HRCase: hr, HSM: onTenantTrack } = staff
const canary = 'Interviewed Kev at the depot'

async function underWay() {
  const { caseId } = await restrictedCase(staff)
  await letIn(superuser, caseId, onTenantTrack.id, 'tenant')
  await openConduct(hr, caseId, { words: canary })
  return caseId
}
const seenBy = async (who: typeof hr, caseId: string) => conductSeen(who, { id: caseId, restricted: true })

describe('a conduct process', () => {
  test('is opened, added to and ended by those let into both sides, and stays with them', async () => {
    const caseId = await underWay()
    await addConductEntry(hr, caseId, { kind: 'interview', words: 'He denies it' })
    await endConduct(hr, caseId, { outcome: 'disciplinary' })
    const { process, entries } = await conductOf(hr, caseId)
    expect(process).toMatchObject({ state: 'ended', outcome: 'disciplinary' })
    expect(entries.map(({ words }) => words)).toEqual([canary, 'He denies it'])
    const late = addConductEntry(hr, caseId, { kind: 'note', words: 'More' })
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is to the tenant track that it is under way or ended, and nothing else by any way', async () => {
    const caseId = await underWay()
    expect(await seenBy(onTenantTrack, caseId)).toEqual({ state: 'under_way', isTheirs: false })
    await expect(conductOf(onTenantTrack, caseId)).rejects.toMatchObject({ code: 'not-found' })
    const file = await caseFile(onTenantTrack, caseId)
    expect(JSON.stringify(file)).not.toContain(canary)
    const told = file.events.filter(({ kind }) => kind === 'conduct_opened')
    expect(told).toMatchObject([{ byId: null, detail: {} }])
    await addNote(onTenantTrack, caseId, { text: 'It works as any case for them' })
    for (const table of ['conduct_processes', 'conduct_entries'])
      expect(await rawAs(raw, onTenantTrack.id, `select * from beside.${table}`)).toEqual([])
    await endConduct(hr, caseId, { outcome: 'left' })
    expect((await seenBy(onTenantTrack, caseId)).state).toBe('ended')
  })

  test('is nothing to somebody who is on the tenant track only, whatever their role', async () => {
    const caseId = await underWay()
    const { ContractMgr } = staff
    await superuser`update beside.allow_list set track = 'tenant' where case_id = ${caseId} and staff_id = ${ContractMgr.id}`
    for (const work of [
      () => conductOf(ContractMgr, caseId),
      () => addConductEntry(ContractMgr, caseId, { kind: 'note', words: 'Hello' }),
      () => endConduct(ContractMgr, caseId, { outcome: 'left' }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not-found', message: 'We could not find that.' })
    const read = `select * from beside.conduct_entries where case_id = '${caseId}'`
    expect(await rawAs(raw, ContractMgr.id, read)).toEqual([])
    expect(await rawAs(raw, hr.id, read)).toHaveLength(1)
  })

  test('is nothing at all to whoever does not see the case', async () => {
    const caseId = await underWay()
    expect(await seenBy(staff.DutyManager, caseId)).toEqual({ state: undefined, isTheirs: false })
    const [row] = await rawAs(raw, staff.SysAdmin.id, `select beside.conduct_state('${caseId}') as state`)
    expect(row?.state).toBeNull()
    const tell = `select beside.tell_of_conduct('${caseId}')`
    await expect(rawAs(raw, onTenantTrack.id, tell)).rejects.toMatchObject({ code: '42501' })
  })

  test('is not written for somebody else, nor again once ended, with raw SQL', async () => {
    const caseId = await underWay()
    await endConduct(hr, caseId, { outcome: 'no_case' })
    const again = `update beside.conduct_processes set state = 'under_way', ended_at = null, outcome = null where case_id = '${caseId}' returning 1`
    expect(await rawAs(raw, hr.id, again)).toEqual([])
  })
})
