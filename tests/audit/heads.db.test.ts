import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { nameHeadTo } from '@/lib/audit/head-commands'
import { headsShown } from '@/lib/audit/head-queries'
import { leaveHead } from '@/lib/audit/heads'
import { config } from '@/lib/config'
import * as mailer from '@/lib/notifications/mailer'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { sealed } from '../support/sealing'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const step = async () => (await today(staff.DPO)).mine.some(({ kind }) => kind === 'audit_head')

test('the data protection officer is told while nobody gets it, and names somebody', async () => {
  expect(await step()).toBe(true)
  await nameHeadTo(staff.DPO, { email: 'second.person@larkmoor.example' })
  expect(await step()).toBe(false)
  expect((await headsShown(staff.DPO)).to).toBe('second.person@larkmoor.example')
  const entries = await superuser`select 1 from audit where action = 'audit.keep-head' and staff_id = ${staff.DPO.id}`
  expect(entries.length).toBeGreaterThan(0)
})

test('nobody else says where it goes, not even in raw SQL', async () => {
  await expect(nameHeadTo(staff.HSM, { email: 'x@larkmoor.example' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    rawAs(as('staff'), staff.SysAdmin.id, "select beside.name_audit_head_to('x@larkmoor.example')"),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(
    rawAs(as('staff'), staff.DPO.id, "update beside.landlord set audit_head_to = 'x@larkmoor.example'"),
  ).rejects.toMatchObject({ code: '42501' })
})

test('where the mail fails it is filed all the same, and mailed later, once', async () => {
  await sealed(superuser)
  const send = vi.spyOn(mailer, 'sendMail').mockRejectedValueOnce(new Error('no server'))
  await expect(leaveHead()).rejects.toThrow('no server')
  const [head] = await superuser`select place, mailed_at from audit_heads`
  expect(head?.mailed_at).toBeNull()
  expect(await filed()).toBe(1)
  await leaveHead()
  await leaveHead()
  expect(send).toHaveBeenCalledTimes(2)
  expect(await filed()).toBe(1)
  const [again] = await superuser`select mailed_at, mailed_to from audit_heads`
  expect(again).toMatchObject({ mailed_at: expect.any(Date), mailed_to: 'second.person@larkmoor.example' })
})

test('its mail holds a number and no name', () => {
  const outbox = join(config().dataFolder, 'outbox')
  const mails = readdirSync(outbox).map(name => readFileSync(join(outbox, name), 'utf8').replaceAll(/=\r?\n/g, ''))
  const text = mails.find(mail => mail.includes('second.person@larkmoor.example')) ?? ''
  expect(text).toMatch(/\d{4}-\d\d-\d\d \d+ [0-9a-f]{64}/)
  for (const word of ['hate', 'Larkmoor', 'case', 'audit'])
    expect(text.split(/\r?\n\r?\n/)[1] ?? '').not.toContain(word)
})

test('a head that left is never changed, marked as mailed twice, or taken away', async () => {
  for (const change of [
    'update audit_heads set place = 0',
    "update audit_heads set mailed_to = 'x@larkmoor.example'",
    'delete from audit_heads',
    'truncate audit_heads',
  ])
    await expect(superuser.unsafe(change)).rejects.toMatchObject({ code: '42501' })
})

/** How often the head of this database stands in the file, which other tests write too. */
async function filed(): Promise<number> {
  const [head] = await superuser`select encode(hash, 'hex') as hash from audit_heads`
  return readFileSync(join(config().dataFolder, 'audit-heads', 'heads.txt'), 'utf8').split(head?.hash).length - 1
}
