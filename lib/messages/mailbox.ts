import { sql } from 'drizzle-orm'
import type { Reporter } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { receiptKeys } from '@/lib/crypto/receipt-keys'
import { type SerializedPair, unwrapKey, wrapKey } from '@/lib/crypto/sealing'
import { publicDatabase } from '@/lib/db'
import type { AnonymityLevel } from '@/lib/reports/report'
import { type MessageContent, openMessage } from './content'
import type { MessageKind, MessageSide } from './message'

/** How far a report has come, as its reporter may know (domain §10). */
export type MailboxProgress = 'received' | 'looking' | 'named' | 'closed'

/** A mailbox that a receipt has opened, for one request: `key` is the report's own and is never kept. */
export type Mailbox = {
  id: string
  reference: string
  receivedAt: Date
  level: AnonymityLevel
  progress: MailboxProgress
  officer: string | null
  /** When somebody promised to write or call next; the later of its target and their next safe time. */
  nextAt: Date | null
  withdrawnAt: Date | null
  /** The receipt was made by staff: until it is changed the mailbox does nothing else. */
  mustChange: boolean
  /** Under 18: they are told what holds for them (domain §6.7). */
  isChild: boolean
  /** Closing is planned: the last local day on which they may disagree. */
  objectBy: string | null
  /** It is closed, and they can ask for it to be looked at again. */
  mayLookAgain: boolean
  /** They are asked how we did. */
  isAsked: boolean
  lookUp: Buffer
  key: Buffer
}

export type MailboxMessage = {
  id: string
  side: MessageSide
  kind: MessageKind
  author: string | null
  level: AnonymityLevel | null
  sentAt: Date
} & MessageContent

type Row = {
  id: string
  reference: string
  received_at: Date
  level: AnonymityLevel
  progress: MailboxProgress
  officer: string | null
  next_at: Date | null
  withdrawn_at: Date | null
  must_change: boolean
  is_child: boolean
  object_by: string | null
  may_look_again: boolean
  is_asked: boolean
  reporter_key: Buffer
}

/**
 * The mailbox of a receipt in its plain form, or undefined. The same work is done whether or not it exists, a
 * wrap of nobody's being opened in its place.
 */
export async function openMailbox(receipt: string): Promise<Mailbox | undefined> {
  const { lookUp, pair } = await receiptKeys(receipt)
  const [row] = await publicDatabase().execute<Row>(sql`select * from beside.mailbox_read(${lookUp})`)
  const key = await recordKey(pair, row)
  if (!row || !key) return undefined
  return {
    id: row.id,
    reference: row.reference,
    receivedAt: date(row.received_at),
    level: row.level,
    progress: row.progress,
    officer: row.officer,
    nextAt: row.next_at && date(row.next_at),
    withdrawnAt: row.withdrawn_at && date(row.withdrawn_at),
    mustChange: row.must_change,
    isChild: row.is_child,
    objectBy: row.object_by,
    mayLookAgain: row.may_look_again,
    isAsked: row.is_asked,
    lookUp,
    key,
  }
}

/** Says that somebody came back, by the day. */
export async function markReturn({ lookUp }: Mailbox): Promise<void> {
  await publicDatabase().execute(sql`select beside.mailbox_opened(${lookUp})`)
}

type ThreadRow = Omit<MailboxMessage, 'sentAt' | keyof MessageContent> & { sealed: Buffer; sent_at: Date }

/** The whole thread, oldest first. Never the first report: somebody may be made to open it. */
export async function mailboxThread({ lookUp, key }: Mailbox): Promise<MailboxMessage[]> {
  const rows = await publicDatabase().execute<ThreadRow>(sql`select * from beside.mailbox_thread(${lookUp})`)
  return rows.map(({ id, side, kind, author, level, sealed, sent_at }) => ({
    ...{ id, side, kind, author, level },
    sentAt: date(sent_at),
    ...openMessage(key, { id, sealed }),
  }))
}

/** Gives the mailbox a new receipt in place of the one that opened it. False when another request was first. */
export function changeReceipt(actor: Reporter, box: Mailbox, receipt: string): Promise<boolean> {
  return admit(actor, 'mailbox.change-receipt', { kind: 'report', id: box.id }, async tx => {
    const { lookUp, pair } = await receiptKeys(receipt)
    const wrapped = await wrapKey(pair.publicKey, box.key, contextOf(box.id))
    const [row] = await tx.execute<{ changed: boolean }>(
      sql`select beside.receipt_change(${box.lookUp}, ${lookUp}, ${wrapped}, ${Buffer.from(pair.publicKey)}) as changed`,
    )
    return row?.changed === true
  })
}

/** Where there is nothing, a wrap of nobody's is tried instead, so that looking for nothing takes as long. */
async function recordKey(pair: SerializedPair, row: Row | undefined): Promise<Buffer | undefined> {
  const wrapped = row?.reporter_key ?? nobodysWrap
  return unwrapKey(pair, wrapped, contextOf(row?.id ?? 'nobody')).catch(() => undefined)
}

/** A point that is on the curve, so that all of the work of opening is done before it fails. */
const nobodysWrap = Buffer.concat([Buffer.from([9]), Buffer.alloc(79)])
const contextOf = (id: string) => `reports.reporter_key/${id}`

/** Raw statements hand times over as text or as dates, by the driver's mood. */
const date = (at: Date | string) => new Date(at)
