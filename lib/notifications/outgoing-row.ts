import { sql } from 'drizzle-orm'
import { jobsDatabase } from '@/lib/db'
import type { letterRules, PersonRole, SafeChannel, SafeWindow, voicemailRules } from '@/lib/people/person'
import type { OutgoingChannel, OutgoingState, OutgoingTemplate } from './outgoing'
import type { TemplateDetail } from './templates'

/** A message that is to leave, as the gate hands it out: texts still as they lie in Postgres. */
export type OutgoingRow = {
  id: string
  template: OutgoingTemplate
  channel: OutgoingChannel
  state: OutgoingState
  detail: TemplateDetail
  created_at: string
  reference: string | null
  person: { role: PersonRole; phone: string | null; email: string | null } | null
  safe: SealedSafeContact | null
  report_id: string | null
  casework_key: Buffer | null
  content: Buffer | null
  staff_email: string | null
  staff_may_know: boolean
}

export type SealedSafeContact = {
  person_id: string
  ok_channels: SafeChannel[]
  never_channels: SafeChannel[]
  times: string | null
  windows: SafeWindow[]
  voicemail: (typeof voicemailRules)[number] | null
  letters: (typeof letterRules)[number] | null
  someone_else_sees: boolean
  lives_with_alleged_perpetrator: boolean
}

export async function outgoingToDeliver(id: string): Promise<OutgoingRow | undefined> {
  const [row] = await jobsDatabase().execute<OutgoingRow>(sql`select * from beside.outgoing_to_deliver(${id})`)
  return row
}

/** Says how a message stands. False where it was sent or cancelled before, or where somebody else is handing it over. */
export async function markOutgoing(id: string, state: OutgoingState, reason?: string, safeFrom?: Date) {
  const from = safeFrom?.toISOString() ?? null
  const [row] = await jobsDatabase().execute<{ marked: boolean }>(
    sql`select beside.outgoing_mark(${id}, ${state}, ${reason ?? null}, ${from}) as marked`,
  )
  return row?.marked === true
}

/** Whether they have told us in their mailbox, since they sent it, how to reach them. */
export async function hasChangedContact(reportId: string): Promise<boolean> {
  const rows = await jobsDatabase().execute(
    sql`select 1 from beside.thread_to_take(${reportId}) t where t.kind = 'contact' limit 1`,
  )
  return rows.length > 0
}

/** Whether this person has told us in their mailbox how to reach them, and nobody has taken it into their case yet. */
export async function saysOtherwise(personId: string): Promise<boolean> {
  const rows = await jobsDatabase().execute(sql`
    select 1 from beside.outbox o cross join lateral beside.message_to_take(o.subject) m
     where o.kind = 'take_message' and o.done_at is null and m.person_id = ${personId} and m.kind in ('contact', 'identity')
     limit 1`)
  return rows.length > 0
}
