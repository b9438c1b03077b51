import { hkdfSync, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { now } from '@/lib/clock/now'
import { open, seal } from '@/lib/crypto/envelope'
import { publicDatabase, type Tx } from '@/lib/db'
import type { Answers, Fields, Page } from './answers'

/** Made when the last page is first shown, so that sending twice is one report (architecture, Sending once). */
export type Ticket = { id: string; reference: string; receipt: string }

/** What is kept after sending, for as long as the page that shows it may be shown. No answers. */
export type Sent = Ticket & {
  promisedAt: string
  anonymous: boolean
  /** Besides the mailbox, is there a way to reach them that they called safe? */
  reachable: boolean
  danger: boolean
  restricted: boolean
  child: boolean
}

export type Draft = {
  answers: Answers
  /** What was last typed on a page that could not be kept, so that it is shown again with its errors. */
  refused?: { page: Page; fields: Fields } | undefined
  ticket?: Ticket | undefined
  sent?: Sent | undefined
}

const minute = 60_000
export const draftMinutes = 60
export const sentMinutes = 15

/** A new secret for the reporter's cookie, from which the draft's key and place are derived. 32 bytes, base64url. */
export const newDraftSecret = (): string => randomBytes(32).toString('base64url')

/** The draft of a cookie, or undefined when there is none, it is older than its time, or the cookie was forged. */
export async function readDraft(secret: string): Promise<Draft | undefined> {
  const place = placeOf(secret)
  if (!place) return undefined
  const rows = await publicDatabase().execute<{ sealed: Buffer | null }>(
    sql`select beside.draft_read(${place.id}) as sealed`,
  )
  const sealed = rows[0]?.sealed
  return sealed ? opened(place, sealed) : undefined
}

/**
 * Keeps a draft for another 60 minutes, or 15 once it is sent. Only the cookie's secret opens it again. False, and
 * nothing kept, when it was sent or left meanwhile: a page still on its way does not bring answers back.
 */
export async function saveDraft(secret: string, draft: Draft, tx: Tx | undefined = undefined): Promise<boolean> {
  const place = placeOf(secret)
  if (!place) throw new Error('a draft needs a secret of our own making')
  const sealed = seal(place.key, Buffer.from(JSON.stringify(draft)), contextOf(place.id))
  const minutes = draft.sent ? sentMinutes : draftMinutes
  const until = new Date(now().getTime() + minutes * minute).toISOString()
  const over = draft.sent !== undefined
  const rows = await (tx ?? publicDatabase()).execute<{ saved: boolean }>(
    sql`select beside.draft_save(${place.id}, ${sealed}, ${until}, ${over}) as saved`,
  )
  return rows[0]?.saved === true
}

/** Forgets a draft at once. */
export async function dropDraft(secret: string): Promise<void> {
  const place = placeOf(secret)
  if (place) await publicDatabase().execute(sql`select beside.draft_drop(${place.id})`)
}

type Place = { id: Buffer; key: Buffer }

function placeOf(secret: string): Place | undefined {
  const bytes = Buffer.from(secret, 'base64url')
  if (bytes.length !== 32) return undefined
  return { id: derive(bytes, 'beside/draft-id/v1'), key: derive(bytes, 'beside/draft-key/v1') }
}

function opened(place: Place, sealed: Buffer): Draft | undefined {
  try {
    return JSON.parse(open(place.key, sealed, contextOf(place.id)).toString('utf8'))
  } catch {
    return undefined
  }
}

const derive = (secret: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
const contextOf = (id: Buffer) => `drafts.sealed/${id.toString('hex')}`
