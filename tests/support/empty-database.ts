import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { addressOn } from './addresses'

/** A database of the test cluster without a table in it, the owner's; whoever asks for it drops it. */
export async function emptyDatabase(): Promise<{ owner: string; superuser: string; drop: () => Promise<void> }> {
  const { settings, superuser } = inject('cluster')
  const name = `e_${randomBytes(8).toString('hex')}`
  await asSuperuser(superuser, `create database ${name} owner beside_owner`)
  return {
    owner: addressOn(settings.DATABASE_URL ?? '', name),
    superuser: addressOn(superuser, name),
    drop: () => asSuperuser(superuser, `drop database if exists ${name} with (force)`),
  }
}

async function asSuperuser(address: string, statement: string): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}
