import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { can } from '@/lib/access/permit'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import type { Channel, ReportStatus } from './report'

/** How far a report has come, in the three words a partner may know (domain §8.5). */
export type Progress = 'received' | 'in_hand' | 'closed'

export type EnteredReport = {
  id: string
  reference: string
  channel: Channel
  receivedAt: Date
  recordedAt: Date
  progress: Progress
  /** May the person who typed it still open it? (domain §8.2: the contact centre for 24 hours, partners never.) */
  readable: boolean
}

/** The last one of a page: the next page starts after it. */
export type EnteredKey = { recordedAt: Date; id: string }
export type EnteredPage = { entries: EnteredReport[]; next: EnteredKey | undefined }

/** What this person has typed in, newest first, by key. A report the walls have closed to them is gone. Throws `not-found`. */
export async function listEntered(actor: Staff, after?: EnteredKey, size = 20): Promise<EnteredPage> {
  const allowed = reportsVisibleTo(actor, 'report.create', now())
  const typed = async (tx: Tx) =>
    tx
      .select({ report: entryColumns, ended: sql<boolean>`beside.referral_ended(${reports.id})` })
      .from(reports)
      .where(and(allowed, eq(reports.enteredBy, actor.id), after && typedBefore(after)))
      .orderBy(desc(reports.recordedAt), desc(reports.id))
      .limit(size + 1)
  const rows = await listing(actor, 'report.create', typed, found => Math.min(found.length, size))
  const entries = rows.slice(0, size).map(({ report, ended }) => toEntry(actor, report, ended))
  return { entries, next: rows.length > size ? entries.at(-1) : undefined }
}

/** A report of this id that this person typed in and may still see, or undefined. */
export async function findEntered(actor: Staff, id: string): Promise<FoundEntry | undefined> {
  const { reference, receivedAt, recordedAt, mailboxHash } = reports
  const [found] = await withActor(actor, tx =>
    tx
      .select({ reference, receivedAt, recordedAt, mailboxHash })
      .from(reports)
      .where(and(eq(reports.id, id), eq(reports.enteredBy, actor.id))),
  )
  return found && { ...found, hasReceipt: found.mailboxHash !== null }
}
export type FoundEntry = { reference: string; receivedAt: Date; recordedAt: Date; hasReceipt: boolean }

/** A report waits until somebody decides about it; whom it was handed to or what ended it is not the typist's to know. */
export function progressOf(status: ReportStatus, caseEnded: boolean): Progress {
  if (status === 'received' || status === 'needs_contact') return 'received'
  const ended = status === 'information_only' || status === 'referred_out' || status === 'withdrawn_by_reporter'
  return ended || caseEnded ? 'closed' : 'in_hand'
}

const entryColumns = {
  id: reports.id,
  reference: reports.reference,
  channel: reports.channel,
  receivedAt: reports.receivedAt,
  recordedAt: reports.recordedAt,
  status: reports.status,
  restricted: reports.restricted,
  safeguarding: reports.safeguarding,
  enteredBy: reports.enteredBy,
}
type Row = Pick<typeof reports.$inferSelect, keyof typeof entryColumns>

function toEntry(actor: Staff, row: Row, caseEnded: boolean): EnteredReport {
  const { id, reference, channel, receivedAt, recordedAt } = row
  const readable = can(actor, 'report.read', row, now())
  return { id, reference, channel, receivedAt, recordedAt, progress: progressOf(row.status, caseEnded), readable }
}

function typedBefore({ recordedAt, id }: EnteredKey): SQL | undefined {
  return or(lt(reports.recordedAt, recordedAt), and(eq(reports.recordedAt, recordedAt), lt(reports.id, id)))
}
