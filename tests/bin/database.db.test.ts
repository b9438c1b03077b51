import postgres from 'postgres'
import { expect, test } from 'vitest'
import { testDatabase } from '../support/database'

const database = await testDatabase()

test.each([
  'select lo_create(0)',
  "select lo_from_bytea(0, 'x')",
  'select lo_creat(-1)',
  "select lo_import('/etc/passwd')",
  "select lo_put(1, 0, 'x')",
])('the logins may not make large objects: %s', async statement => {
  for (const login of [database.owner, database.public, database.staff, database.jobs]) {
    await expect(ask(login, statement)).rejects.toMatchObject({ code: '42501' })
  }
})

test('the owner owns the database and is neither superuser nor above row-level security', async () => {
  const [facts] = await ask(
    database.owner,
    `select rolsuper, rolbypassrls, rolcreaterole, pg_get_userbyid(datdba) as owner
       from pg_roles join pg_database on datname = current_database() where rolname = current_user`,
  )
  expect(facts).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true, owner: 'beside_owner' })
})

test('a text sorts the same everywhere: the collation is the one built in', async () => {
  const [facts] = await ask(
    database.owner,
    'select datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()',
  )
  expect(facts).toEqual({ provider: 'b', locale: 'C.UTF-8' })
})

async function ask(address: string, statement: string) {
  const sql = postgres(address, { max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}
