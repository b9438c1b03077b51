import { createHash, hkdfSync, randomBytes } from 'node:crypto'
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
  const read = async (secret: string): Promise<T | undefined> => {
    const place = placeOf(secret, purpose)
    if (!place) return undefined
    const [found] = await publicDatabase().execute<Found>(sql`select beside.draft_read(${place.id}) as sealed`)
    if (found?.sealed) return openedAt(place, [found])
    // Over is over, also when the machine's clock is set back. Where it cannot be written down, the answer is the same.
    await publicDatabase()
      .execute(sql`select beside.draft_end(${place.id})`)
      .catch(() => {})
    return undefined
  }
  const save = async (secret: string, value: T, life: Life, tx?: Tx): Promise<boolean> => {
    const place = placeOf(secret, purpose)
    if (!place) throw new Error('a visit needs a secret of our own making')
    return saveAt(place, value, life, tx)
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
      const place = placeOf(secret, purpose)
      if (!place) return undefined
      const whole = async (tx: Tx) => {
        const before = await holdAt<T>(place, tx)
        const after = before && (await work(before, tx))
        return after && (await saveAt(place, after, lifeOf(after), tx)) ? after : undefined
      }
      return within ? whole(within) : publicDatabase().transaction(whole)
    },
    /**
     * The same where the change needs nothing but what is there: kept by one statement, and worked out anew where somebody was
     * faster. `known` is what was read a moment ago, and spares reading it again.
     */
    revise: async (
      secret: string,
      work: Revision<T>,
      lifeOf: (value: T) => Life,
      known?: T,
    ): Promise<T | undefined> => {
      const place = placeOf(secret, purpose)
      for (
        let before = known ?? (place && (await readAt<T>(place)));
        place && before;
        before = await readAt<T>(place)
      ) {
        const after = work(before)
        if (!after || (await swapAt(place, before, after, lifeOf(after)))) return after
      }
      return undefined
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

/** The same, worked out from what is there alone. */
export type Revision<T> = (before: T) => T | undefined

type Place = { id: Buffer; key: Buffer }

/** By which sealed bytes a value was read: nobody has changed it since while they are the same. */
const readFrom = new WeakMap<object, Buffer>()

async function readAt<T>(place: Place): Promise<T | undefined> {
  return openedAt(place, await publicDatabase().execute<Found>(sql`select beside.draft_read(${place.id}) as sealed`))
}

async function holdAt<T>(place: Place, tx: Tx): Promise<T | undefined> {
  return openedAt(place, await tx.execute<Found>(sql`select beside.draft_hold(${place.id}) as sealed`))
}

type Found = { sealed: Buffer | null }

function openedAt<T>(place: Place, [found]: Found[]): T | undefined {
  const value = found?.sealed ? opened(place, found.sealed) : undefined
  if (value && found?.sealed) readFrom.set(value, createHash('sha256').update(found.sealed).digest())
  return value as T | undefined
}

async function saveAt<T>(place: Place, value: T, life: Life, tx?: Tx): Promise<boolean> {
  const { sealed, until } = sealedFor(place, value, life)
  const [row] = await (tx ?? publicDatabase()).execute<{ saved: boolean }>(
    sql`select beside.draft_save(${place.id}, ${sealed}, ${until}, ${life.over}) as saved`,
  )
  return row?.saved === true
}

async function swapAt<T>(place: Place, before: T, after: T, life: Life): Promise<boolean> {
  const from = readFrom.get(before as object)
  if (!from) return false
  const { sealed, until } = sealedFor(place, after, life)
  const [row] = await publicDatabase().execute<{ swapped: boolean }>(
    sql`select beside.draft_swap(${place.id}, ${from}, ${sealed}, ${until}, ${life.over}) as swapped`,
  )
  return row?.swapped === true
}

function sealedFor<T>(place: Place, value: T, { minutes }: Life) {
  const sealed = seal(place.key, Buffer.from(JSON.stringify(value)), contextOf(place.id))
  return { sealed, until: new Date(now().getTime() + minutes * minute).toISOString() }
}

function placeOf(secret: string, purpose: string): Place | undefined {
  const bytes = Buffer.from(secret, 'base64url')
  if (bytes.length !== 32) return undefined
  return { id: derive(bytes, `beside/${purpose}-id/v1`), key: derive(bytes, `beside/${purpose}-key/v1`) }
}

function opened(place: Place, sealed: Buffer): object | undefined {
  try {
    return JSON.parse(open(place.key, sealed, contextOf(place.id)).toString('utf8'))
  } catch {
    return undefined
  }
}

const derive = (secret: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
const contextOf = (id: Buffer) => `drafts.sealed/${id.toString('hex')}`
