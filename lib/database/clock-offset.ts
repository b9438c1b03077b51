import postgres from 'postgres'
import { setClockOffset } from '@/lib/clock/now'
import { type Config, config } from '@/lib/config'
import { needVersion } from './version'

/**
 * Sets the one clock of this office: with BESIDE_CLOCK it starts there and runs on, otherwise it is real time.
 * The owner writes the distance; a process without the owner's login reads it. Throws while the database is not at the
 * version of this program.
 */
export async function startClock(): Promise<void> {
  const { ownerUrl, publicUrl, staffUrl, clock } = config()
  const url = ownerUrl ?? publicUrl ?? staffUrl
  if (!url) throw new Error('no database is configured')
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    if (ownerUrl) await writeOffset(client, clock)
    else await needVersion(client)
    const [row] = await client`select ms from beside.clock_offset`
    setClockOffset(Number(row?.ms ?? 0))
  } finally {
    await client.end()
  }
}

async function writeOffset(client: postgres.Sql, clock: Config['clock']): Promise<void> {
  const ms = clock ? clock.getTime() - Date.now() : 0
  await client`update beside.clock_offset set ms = ${Math.round(ms)}`
}
