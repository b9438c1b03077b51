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
  return {
    /** Where what this secret opens lies, or undefined for a forged cookie. The secret does not follow from it. */
    placeOf: (secret: string): Buffer | undefined => placeOf(secret, purpose)?.id,
    /** What this secret opens, or undefined when there is none, its time is over, or the cookie was forged. */
    read: async (secret: string): Promise<T | undefined> => {
      const place = placeOf(secret, purpose)
      if (!place) return undefined
      const rows = await publicDatabase().execute<{ sealed: Buffer | null }>(
        sql`select beside.draft_read(${place.id}) as sealed`,
      )
      const sealed = rows[0]?.sealed
      return sealed ? (opened(place, sealed) as T | undefined) : undefined
    },
    /** Keeps it for so many minutes from now. False, and nothing kept, where an earlier one was over: sent or left. */
    save: async (secret: string, value: T, { minutes, over }: Life, tx?: Tx): Promise<boolean> => {
      const place = placeOf(secret, purpose)
      if (!place) throw new Error('a visit needs a secret of our own making')
      const sealed = seal(place.key, Buffer.from(JSON.stringify(value)), contextOf(place.id))
      const until = new Date(now().getTime() + minutes * minute).toISOString()
      const rows = await (tx ?? publicDatabase()).execute<{ saved: boolean }>(
        sql`select beside.draft_save(${place.id}, ${sealed}, ${until}, ${over}) as saved`,
      )
      return rows[0]?.saved === true
    },
    /** Forgets it at once. */
    drop: async (secret: string): Promise<void> => {
      const place = placeOf(secret, purpose)
      if (place) await publicDatabase().execute(sql`select beside.draft_drop(${place.id})`)
    },
  }
}

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
