import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cases } from '@/drizzle/schema/cases'
import { reportFingerprints, reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { casesVisibleTo } from '@/lib/access/visible-to'
import type { Tx } from '@/lib/db'
import { meetingKinds, type SharedPrint, whyMet } from './closed-cases'

export type ClosedCase = { id: string; reference: string; restricted: boolean; closedAt: Date | null; why: string[] }
type Meeting = { id: string; homeId: string | null; blockId: string | null }

const most = 10

/**
 * The closed cases that this report meets by person or place, and why: what happens after a case was closed gets a case
 * of its own, linked to it (domain §0 rule 12). Only those that this person may read, the same person or home first.
 */
export async function closedCandidates(tx: Tx, actor: Staff, report: Meeting): Promise<ClosedCase[]> {
  if (!may(actor, 'case.read')) return []
  const rows = await metBy(tx, actor, report)
  return rows.map(({ sameHome, sameBlock, shared, ...kase }) => ({
    ...kase,
    why: whyMet({ sameHome, sameBlock, prints: printsIn(shared) }),
  }))
}

function metBy(tx: Tx, actor: Staff, { id: own, homeId, blockId }: Meeting) {
  const { id, reference, restricted, closedAt, status } = cases
  const prints = printsSharedWith(tx, own)
  const samePlace = [homeId && eq(reports.homeId, homeId), blockId && eq(reports.blockId, blockId)].map(
    at => at || undefined,
  )
  const sameHome = sql<boolean>`coalesce(bool_or(${reports.homeId} = ${homeId}::uuid), false)`
  const sameBlock = sql<boolean>`coalesce(bool_or(${reports.blockId} = ${blockId}::uuid), false)`
  const shared = sql<string | null>`string_agg(${prints.shared}, ',')`
  return tx
    .select({ id, reference, restricted, closedAt, sameHome, sameBlock, shared })
    .from(cases)
    .innerJoin(reports, eq(reports.caseId, cases.id))
    .leftJoin(prints, eq(prints.reportId, reports.id))
    .where(and(casesVisibleTo(actor, 'case.read'), eq(status, 'closed'), or(...samePlace, isNotNull(prints.shared))))
    .groupBy(cases.id)
    .orderBy(sql`(${sameHome} or ${shared} is not null) desc`, desc(closedAt), desc(id))
    .limit(most)
}

/** Per report what it has in common with this one, as `kind:subject`. Hashes kept before subjects were told apart meet any. */
function printsSharedWith(tx: Tx, report: string) {
  const own = alias(reportFingerprints, 'own')
  const { reportId, kind, value, subject } = reportFingerprints
  const sameSubject = sql`(${own.subject} = ${subject} or 'unknown' in (${own.subject}, ${subject}))`
  const met = sql`case when ${own.subject} = ${subject} then ${subject} else 'unknown' end`
  return tx
    .select({ reportId, shared: sql<string>`string_agg(distinct ${kind} || ':' || ${met}, ',')`.as('shared') })
    .from(reportFingerprints)
    .innerJoin(own, and(eq(own.kind, kind), eq(own.value, value), sameSubject))
    .where(and(eq(own.reportId, report), inArray(own.kind, [...meetingKinds])))
    .groupBy(reportId)
    .as('prints')
}

const printsIn = (shared: string | null): SharedPrint[] =>
  (shared?.split(',') ?? []).map(print => {
    const [kind, subject] = print.split(':')
    return { kind, subject } as SharedPrint
  })
