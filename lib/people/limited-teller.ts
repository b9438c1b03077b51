import { and, eq, inArray, sql } from 'drizzle-orm'
import { people } from '@/drizzle/schema/people'
import type { Tx } from '@/lib/db'
import type { Answers, Field } from '@/lib/reports/answers'
import { limitedName } from './limited'

/** Which of these reports were told by somebody whose name is kept to a few, of whom this colleague is none. */
export const tellersKept = (tx: Tx, reportIds: readonly string[]): Promise<Set<string>> =>
  keptAmong(tx, reportIds, sql`${people.id} not in (select person_id from beside.my_identities)`)

/** The same whoever asks: what leaves the house names them to nobody. */
export const tellersKeptFromAll = (tx: Tx, reportIds: readonly string[]): Promise<Set<string>> =>
  keptAmong(tx, reportIds)

async function keptAmong(tx: Tx, reportIds: readonly string[], from?: ReturnType<typeof sql>): Promise<Set<string>> {
  if (reportIds.length === 0) return new Set()
  const rows = await tx
    .select({ reportId: people.reportId })
    .from(people)
    .where(and(inArray(people.reportId, [...reportIds]), eq(people.identityLimited, true), from))
  return new Set(rows.flatMap(({ reportId }) => (reportId ? [reportId] : [])))
}

/** Answers that were chosen, not written. Whatever is not named here stays with those they chose, also what is asked later. */
const chosen = [
  ...(['safe', 'role', 'permission', 'age', 'talk', 'types', 'grounds', 'when', 'day', 'month', 'year'] as const),
  ...(['place', 'perpetrator', 'before', 'told', 'evidence', 'level', 'noContact', 'channels'] as const),
  ...(['neverChannels', 'voicemail', 'seenByOthers', 'livesWith', 'adjustments', 'officerGender', 'wishes'] as const),
] satisfies Field[]

/**
 * That they told us, and what they chose, without a word they wrote: how somebody tells what happened says who they are
 * (domain §9 S10).
 */
export function withoutTeller(told: Answers): Answers {
  const codes = Object.fromEntries(chosen.flatMap(field => (field in told ? [[field, told[field]]] : [])))
  return { ...codes, ...(told.name !== undefined && { name: limitedName }) }
}
