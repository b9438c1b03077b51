import { and, asc, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { outgoingMessages } from '@/drizzle/schema/outgoing'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { may } from '@/lib/access/permit'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { filesInOutbox, recipientInOutbox } from './local-outbox'
import { mailRoute } from './mailer'
import type { JobKind } from './outbox'
import type { OutgoingState } from './outgoing'

const mostStuck = 100
const mostKept = 50

/** A message that will not leave without somebody: a reference, a channel and a code of why. No name, no address. */
export type Stuck = Awaited<ReturnType<typeof stuckOnes>>[number]
export type Kept = { name: string; keptAt: Date; kind: 'email' | 'text'; to: string }
export type WaitingWork = { kind: JobKind; waiting: number; failing: number; givenUp: number; oldest: Date | null }

/**
 * How mail and texts stand, for whoever looks after them: the way they go, how many wait, what is stuck and why, and what
 * was kept in the local outbox, newest first. What the walls hide stays hidden. Throws `not-found`.
 */
export async function outboxOverview(actor: Staff) {
  if (!may(actor, 'outgoing.oversee')) throw new Refusal('not-found', 'There is nothing here for you.')
  const files = (await filesInOutbox()).slice(0, mostKept * 10)
  const { mine, ...found } = await listing(
    actor,
    'outgoing.oversee',
    async tx => ({ ...(await overviewOf(tx)), mine: await messagesSeen(tx, files.map(idIn)) }),
    ({ stuck }) => stuck.length,
  )
  const kept = await keptOnes(files.filter(file => mine.has(idIn(file))).slice(0, mostKept))
  return { route: mailRoute(), kept, ...found }
}

async function overviewOf(tx: Tx) {
  const [counts, stuck, work] = await Promise.all([countsOf(tx), stuckOnes(tx), workOf(tx)])
  return { counts, stuck, work }
}

async function countsOf(tx: Tx): Promise<Partial<Record<OutgoingState, number>>> {
  const rows = await tx
    .select({ state: outgoingMessages.state, count: sql<number>`count(*)::int` })
    .from(outgoingMessages)
    .where(sql`${outgoingMessages.state} <> 'sent' or ${outgoingMessages.stateAt} > beside.clock() - interval '7 days'`)
    .groupBy(outgoingMessages.state)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** Given up, or perhaps arrived, or tried before and to be tried again. What was refused for safety is casework's. */
function stuckOnes(tx: Tx) {
  const { id, template, channel, state, reason, stateAt } = outgoingMessages
  const isRetried = and(eq(state, 'waiting'), isNotNull(reason), ne(reason, 'safe_time'))
  return tx
    .select({
      id,
      template,
      channel,
      state,
      reason,
      stateAt,
      reference: sql<string>`coalesce(${cases.reference}, ${reports.reference}, '')`,
    })
    .from(outgoingMessages)
    .leftJoin(cases, eq(cases.id, outgoingMessages.caseId))
    .leftJoin(reports, eq(reports.id, outgoingMessages.reportId))
    .where(or(inArray(state, ['failed', 'uncertain']), isRetried))
    .orderBy(asc(stateAt), asc(id))
    .limit(mostStuck)
}

async function workOf(tx: Tx): Promise<WaitingWork[]> {
  const rows = await tx.execute<{
    kind: JobKind
    waiting: string
    failing: string
    given_up: string
    oldest: string | null
  }>(sql`select * from beside.work_that_waits()`)
  return rows.map(({ kind, waiting, failing, given_up, oldest }) => ({
    kind,
    waiting: Number(waiting),
    failing: Number(failing),
    givenUp: Number(given_up),
    oldest: oldest ? new Date(oldest) : null,
  }))
}

const idIn = ({ name }: { name: string }) => name.slice(0, 36)

/** Those that this colleague may know of: that something went to HR at five past two would tell who must not know of it. */
async function messagesSeen(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { id } = outgoingMessages
  const rows = await tx.select({ id }).from(outgoingMessages).where(inArray(id, ids))
  return new Set(rows.map(row => row.id))
}

function keptOnes(files: Awaited<ReturnType<typeof filesInOutbox>>): Promise<Kept[]> {
  return Promise.all(
    files.map(async ({ name, keptAt }) => ({
      name,
      keptAt,
      kind: name.endsWith('.eml') ? ('email' as const) : ('text' as const),
      to: masked((await recipientInOutbox(name)) ?? ''),
    })),
  )
}

/** Enough to know an address again, too little to know it: "s…@e…", "…23". */
export function masked(to: string): string {
  const at = to.lastIndexOf('@')
  if (at > 0) return `${to.charAt(0)}…@${to.charAt(at + 1)}…`
  return to.length > 4 ? `…${to.slice(-2)}` : '…'
}
