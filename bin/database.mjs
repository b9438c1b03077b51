import { within } from './halt.mjs'

/**
 * Makes, as superuser, what the app's own migrations cannot: the owner's login and its database. Large objects are
 * taken from everyone in template1, so that every database made from it inherits that. The database comes last: where
 * it exists, all of it is done.
 */
export async function prepareDatabase(postgres, keys) {
  const sentence = 'The database did not let its logins be made in time: start Beside again.'
  await within(30, sentence, prepare(postgres, keys.passwords.owner))
}

/** The address of a database for a login, as the app's settings have it. */
export function addressOf({ host, port }, user, password, database = 'beside') {
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`
}

async function prepare(postgres, ownerPassword) {
  const sql = await connect(postgres)
  try {
    const [found] = await sql`select from pg_database where datname = 'beside'`
    if (found) return
    await makeOwner(sql, ownerPassword)
    await sql.unsafe(closeLargeObjects)
  } finally {
    await sql.end({ timeout: 5 })
  }
  await makeDatabase(postgres)
}

async function connect({ host, port, superuser }, database = 'template1') {
  const { default: client } = await import('postgres')
  return client({
    host,
    port,
    database,
    ...superuser,
    username: superuser.user,
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
  })
}

async function makeOwner(sql, password) {
  const [found] = await sql`select from pg_roles where rolname = 'beside_owner'`
  if (!found) await sql.unsafe('create role beside_owner login nosuperuser nobypassrls createrole')
  await sql.unsafe(`alter role beside_owner password '${password.replaceAll("'", "''")}'`)
}

const closeLargeObjects = `do $$ declare f regprocedure; begin
  for f in select oid::regprocedure from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^(lo_|loread|lowrite)'
  loop execute format('revoke execute on function %s from public', f); end loop;
end $$`

// From another database, because template1 can only be copied while nobody is connected to it.
async function makeDatabase(postgres) {
  const sql = await connect(postgres, 'postgres')
  try {
    await sql.unsafe('create database beside owner beside_owner template template1')
  } finally {
    await sql.end({ timeout: 5 })
  }
}
