import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { allow, byId, perform } from '@/lib/access/perform'
import { namesOf } from '@/lib/cases/file-parts'
import type { Step } from '@/lib/cases/steps/step'
import { now } from '@/lib/clock/now'
import { decryptText } from '@/lib/crypto/text'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import type { GlassAnswer } from './conduct'
import { findGlass } from './glass-commands'

type Row = {
  id: string
  asked_by: string
  reference: string
  reason: string
  asked_at: string
  hours: number | null
  answer: GlassAnswer | null
  answered_by: string | null
  answered_at: string | null
  until: string | null
  ended_at: string | null
  names_something: boolean
  shut_out: boolean
}
type ReadRow = { at: string; action: string; outcome: string; subject_kind: string | null }

/** Every time somebody asked that is this colleague's to answer or to look at. Throws `not-found` without the grant. */
export const glassToSee = (actor: Staff) => allow(actor, 'glass.answer', tx => shownTo(tx))

/** One of them, with what was done meanwhile, in codes. Throws `not-found`. */
export const oneGlass = (actor: Staff, glassId: string) =>
  perform(actor, 'glass.answer', byId(glassId, findGlass), async tx => {
    const glass = (await shownTo(tx)).find(({ id }) => id === glassId)
    if (!glass) throw new Refusal('not-found', 'We could not find that.')
    const rows = await tx.execute<ReadRow>(sql`select * from beside.glass_reads(${glassId})`)
    return { ...glass, done: rows.map(({ at, action, outcome }) => ({ at: new Date(at), action, outcome })) }
  })
export type Glass = Awaited<ReturnType<typeof glassToSee>>[number]

/** What waits for an answer, for Today. */
export async function glassSteps(tx: Tx): Promise<Step[]> {
  const rows = await tx.execute<Row>(sql`select * from beside.glass_shown() where answer is null`)
  return rows.map(({ id, reference }) => ({
    ...{ id: `glass-${id}`, kind: 'glass' as const, reference, severity: 'A1' as const },
    title: 'A colleague asks to be let in',
  }))
}

async function shownTo(tx: Tx) {
  const rows = await tx.execute<Row>(sql`select * from beside.glass_shown()`)
  const names = await namesOf(
    tx,
    rows.flatMap(row => [row.asked_by, row.answered_by]),
  )
  return rows.map(row => shown(row, names))
}

function shown(row: Row, names: Record<string, string>) {
  const time = (text: string | null) => (text === null ? null : new Date(text))
  const until = time(row.until)
  return {
    ...{ id: row.id, reference: row.reference, hours: row.hours, answer: row.answer },
    ...{ namesSomething: row.names_something, shutOut: row.shut_out },
    reason: decryptText(row.reason, 'broken_glass.reason'),
    askedBy: names[row.asked_by] ?? 'A colleague',
    askedAt: new Date(row.asked_at),
    answeredBy: row.answered_by && (names[row.answered_by] ?? 'A colleague'),
    answeredAt: time(row.answered_at),
    ...{ until, endedAt: time(row.ended_at) },
    isOpen: row.answer === 'opened' && row.ended_at === null && until !== null && until > now(),
  }
}
