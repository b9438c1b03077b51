import { describe, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { codeHash } from '@/lib/centres/code'
import { addCentre } from '@/lib/centres/commands'
import { centreOfHash } from '@/lib/centres/visit'
import { postgresError } from '@/lib/db'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { code } = await addCentre(staff.SysAdmin, { name: 'Library' })
const centre = await centreOfHash(codeHash(code))
const refused = { code: '42501' }

const toldAt = async (centreId: string | undefined) => {
  const ticket = await newTicket()
  await sendReport(reporter, newVisitSecret(), ticket, s1, { centreId })
  return ticket.id
}

describe('the public login', () => {
  test.each([
    ['list centres', 'select id, name from beside.centres'],
    ['read a code', 'select code_hash from beside.centres'],
    [
      'add one',
      "insert into beside.centres (id, name, code_hash, created_at) values (gen_random_uuid(), 'x', 'x', now())",
    ],
    ['switch one on', 'update beside.centres set active = true'],
    ['remove one', 'delete from beside.centres'],
  ])('may not %s', async (_what, query) => {
    await expect(as('public').unsafe(query)).rejects.toMatchObject(refused)
  })
})

describe('the staff login', () => {
  test.each([
    ['read the hash of a code', 'select code_hash from beside.centres'],
    ['read all of a centre', 'select * from beside.centres'],
    ['give a centre a code of its choice', "update beside.centres set code_hash = 'x'"],
    ['remove one', 'delete from beside.centres'],
  ])('may not %s', async (_what, query) => {
    await expect(rawAs(as('staff'), staff.SysAdmin.id, query)).rejects.toMatchObject(refused)
  })
})

describe('a report', () => {
  test('told at a centre is stored with it, as its channel', async () => {
    const id = await toldAt(centre?.id)
    const [row] = await superuser`select channel, centre_id from reports where id = ${id}`
    expect(row).toEqual({ channel: 'key_partner', centre_id: centre?.id })
  })
  test('told anywhere else has none', async () => {
    const [row] = await superuser`select channel, centre_id from reports where id = ${await told(s1)}`
    expect(row).toEqual({ channel: 'web', centre_id: null })
  })
  test('of a centre that there is not is refused, and nothing of it is stored', async () => {
    const before = await superuser`select count(*) from reports`
    const error = await toldAt(crypto.randomUUID()).catch(reason => reason)
    expect(postgresError(error)).toMatchObject({ constraint_name: 'reports_centre_id_centres_id_fk' })
    expect(await superuser`select count(*) from reports`).toEqual(before)
  })
})
