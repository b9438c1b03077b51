import { hkdfSync, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { now } from '@/lib/clock/now'
import { open, seal } from '@/lib/crypto/envelope'
import { publicDatabase, type Tx } from '@/lib/db'

const minute = 60_000
type Life = { minutes: number; over: boolean }

/** A new secret for a cookie of the public half, from which the key and the place of what it opens are derived. 32 bytes, base64url. */
export const newVisitSecret = (): string => randomBytes(32).toString('base64url')

/**
 * What a visitor's cookie opens between pages: a row sealed with a key that only the cookie's secret gives. `purpose`
 * keeps kinds apart, so that a cookie of the one opens nothing of the other.
 */
export function draftStore<T>(purpose: string) {
  const read = async (secret: string, tx?: Tx): Promise<T | undefined> => {
    const place = placeOf(secret, purpose)
    if (!place) return undefined
    const rows = await (tx ?? publicDatabase()).execute<{ sealed: Buffer | null }>(
      sql`select beside.draft_read(${place.id}) as sealed`,
    )
    const sealed = rows[0]?.sealed
    if (sealed) return opened(place, sealed) as T | undefined
    // Over is over: one that was once found to be does not open again when the machine's clock is set back.
    if (!tx) await publicDatabase().execute(sql`select beside.draft_drop(${place.id})`)
    return undefined
  }
  const save = async (secret: string, value: T, { minutes, over }: Life, tx?: Tx): Promise<boolean> => {
    const place = placeOf(secret, purpose)
    if (!place) throw new Error('a visit needs a secret of our own making')
    const sealed = seal(place.key, Buffer.from(JSON.stringify(value)), contextOf(place.id))
    const until = new Date(now().getTime() + minutes * minute).toISOString()
    const rows = await (tx ?? publicDatabase()).execute<{ saved: boolean }>(
      sql`select beside.draft_save(${place.id}, ${sealed}, ${until}, ${over}) as saved`,
    )
    return rows[0]?.saved === true
  }
  return {
    /** What this secret opens, or undefined when there is none, its time is over, or the cookie was forged. */
    read,
    /** Keeps it for so many minutes from now. False, and nothing kept, where an earlier one was over: sent or left. */
    save,
    /** Where what this secret opens lies, or undefined for a forged cookie. The secret does not follow from it. */
    placeOf: (secret: string): Buffer | undefined => placeOf(secret, purpose)?.id,
    /** A key of this draft for one more purpose. */
    keyFor: (secret: string, use: string): Buffer =>
      derive(Buffer.from(secret, 'base64url'), `beside/${purpose}-${use}/v1`),
    /**
     * Reads it, changes it and keeps it as one step, whoever else is changing it in whatever process; `work` is done in
     * the same unit. Resolves with what was kept, or undefined, nothing kept, where there is none or it is over.
     */
    change: async (
      secret: string,
      work: Change<T>,
      lifeOf: (value: T) => Life,
      within?: Tx,
    ): Promise<T | undefined> => {
      const lock = placeOf(secret, purpose)?.id.readBigInt64BE().toString()
      if (!lock) return undefined
      const whole = async (tx: Tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${lock}::bigint)`)
        const before = await read(secret, tx)
        const after = before && (await work(before, tx))
        return after && (await save(secret, after, lifeOf(after), tx)) ? after : undefined
      }
      return within ? whole(within) : publicDatabase().transaction(whole)
    },
    /** Forgets it at once. */
    drop: async (secret: string): Promise<void> => {
      const place = placeOf(secret, purpose)
      if (place) await publicDatabase().execute(sql`select beside.draft_drop(${place.id})`)
    },
  }
}

/** What a draft becomes; undefined leaves it as it is. */
export type Change<T> = (before: T, tx: Tx) => T | undefined | Promise<T | undefined>

type Place = { id: Buffer; key: Buffer }

function placeOf(secret: string, purpose: string): Place | undefined {
  const bytes = Buffer.from(secret, 'base64url')
  if (bytes.length !== 32) return undefined
  return { id: derive(bytes, `beside/${purpose}-id/v1`), key: derive(bytes, `beside/${purpose}-key/v1`) }
}

function opened(place: Place, sealed: Buffer): unknown {
  try {
    return JSON.parse(open(place.key, sealed, contextOf(place.id)).toString('utf8'))
  } catch {
    return undefined
  }
}

const derive = (secret: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
const contextOf = (id: Buffer) => `drafts.sealed/${id.toString('hex')}`
