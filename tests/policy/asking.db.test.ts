import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { askForPolicy, enterRequest, finishRequest, openRequests, requestRead } from '@/lib/policy/asking'
import { askSchema } from '@/lib/policy/schema'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')
const canary = 'quokkaberry'
const ask = askSchema.parse({ format: 'language', language: 'Polish', whereTo: `14 ${canary} Lane` })
const asked = async () => {
  const id = randomUUID()
  await askForPolicy(id, ask)
  return id
}
const stored = async (id: string) => (await superuser`select * from policy_requests where id = ${id}`)[0]

describe('a request from the policy page', () => {
  test('is a task of Today for its grant, and of nobody else', async () => {
    const id = await asked()
    const mine = async (role: 'CCA' | 'HSM' | 'NHO') => (await today(staff[role])).mine.map(step => step.id)
    expect(await mine('CCA')).toContain(`policy-request-${id}`)
    expect(await mine('HSM')).toContain(`policy-request-${id}`)
    expect(await mine('NHO')).not.toContain(`policy-request-${id}`)
  })
  test('is due at the end of the tenth working day, and keeps the version in force', async () => {
    const row = await stored(await asked())
    expect(row).toMatchObject({ policy_version: 4, taken_by: null, done_at: null })
    expect((row?.due_at - row?.received_at) / 86_400_000).toBeGreaterThan(12)
  })
  test('is one request, however often it is posted', async () => {
    const id = await asked()
    await askForPolicy(id, ask)
    expect((await openRequests(staff.CCA)).filter(one => one.id === id)).toHaveLength(1)
  })
  test('says where to only to casework, and that somebody read it is recorded', async () => {
    const id = await asked()
    expect(String((await stored(id))?.sealed)).not.toContain(canary)
    expect(await requestRead(staff.CCA, id)).toMatchObject({ language: 'Polish', whereTo: `14 ${canary} Lane` })
    const trail = await superuser`select staff_id from audit where subject_id = ${id} and staff_id is not null`
    expect(trail.map(row => row.staff_id)).toEqual([staff.CCA.id])
  })
  test('seals short and long words to one length', async () => {
    const id = randomUUID()
    await askForPolicy(id, askSchema.parse({ format: 'braille' }))
    expect((await stored(id))?.sealed.length).toBe((await stored(await asked()))?.sealed.length)
  })
  test('cannot be read back by the public login', async () => {
    await expect(as('public')`select * from beside.policy_requests`).rejects.toMatchObject({ code: '42501' })
  })
})

describe('once it is done', () => {
  test('where it went is gone, and nobody can open or do it again', async () => {
    const id = await asked()
    await finishRequest(staff.CCA, id, { outcome: 'sent', version: 1 })
    expect(await stored(id)).toMatchObject({ sealed: null, outcome: 'sent', done_by: staff.CCA.id })
    await expect(requestRead(staff.CCA, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(finishRequest(staff.HSM, id, { outcome: 'sent', version: 2 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
  test('the database wipes it whoever forgets to, and keeps an end an end', async () => {
    const id = await asked()
    const done = `update beside.policy_requests set done_at = now(), outcome = 'sent', done_by = '${staff.CCA.id}' where id = '${id}'`
    await expect(rawAs(login, staff.HSM.id, done)).rejects.toMatchObject({ code: '23514' })
    await rawAs(login, staff.CCA.id, done)
    expect((await stored(id))?.sealed).toBeNull()
    await expect(rawAs(login, staff.CCA.id, done)).rejects.toMatchObject({ code: '23514' })
  })
  test('before that, where it goes cannot be taken away or changed', async () => {
    const id = await asked()
    const wipe = `update beside.policy_requests set sealed = null where id = '${id}'`
    await expect(rawAs(login, staff.CCA.id, wipe)).rejects.toMatchObject({ code: '23514' })
  })
})

test('one that staff record says whose hand it came through', async () => {
  await enterRequest(staff.CCA, askSchema.parse({ format: 'audio' }))
  expect((await openRequests(staff.HSM)).find(({ format }) => format === 'audio')).toMatchObject({
    takenBy: staff.CCA.id,
  })
  await expect(enterRequest(staff.NHO, ask)).rejects.toMatchObject({ code: 'not-found' })
})
