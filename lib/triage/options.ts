import { and, desc, eq, gt, ne, or } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import { assignableOfficers } from '@/lib/cases/assignable'
import { shortDate } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { decisionFacts, decisionsFor } from './decision'
import { type JoinableCase, joinableCases } from './joinable'
import type { ReportRead } from './reading'

/** What can be chosen when deciding on this report: decisions, officers without a conflict, cases that may be joined. */
export async function decisionOptions(actor: Staff, report: ReportRead) {
  const decisions = decisionsFor(report).map(value => ({ value, ...decisionFacts[value] }))
  return withActor(actor, async tx => {
    const [officers, joinable] = await Promise.all([
      assignableOfficers(tx, report.id, [report.answers]),
      joinableCases(tx, actor, report),
    ])
    return { decisions, officers: officers.map(officerOption), cases: joinable.map(caseOption) }
  })
}
export type DecisionOptions = Awaited<ReturnType<typeof decisionOptions>>

const officerOption = ({ id, name, openCases }: { id: string; name: string; openCases: number }) => ({
  value: id,
  label: `${name}, ${openCases === 1 ? '1 case' : `${openCases} cases`}`,
})

const caseOption = ({ id, reference, place, openedAt, samePlace }: JoinableCase) => ({
  value: id,
  label: [reference, place, `opened ${shortDate(openedAt)}`, samePlace && 'same place'].filter(Boolean).join(', '),
})

const year = 365 * 86_400_000
export type PossibleLink = Awaited<ReturnType<typeof possibleLinks>>[number]

/**
 * Other reports of the last twelve months about the same home or block, newest first (domain §3.9). Only those that this
 * person may open; a wall leaves no gap that could be noticed.
 */
export async function possibleLinks(actor: Staff, report: ReportRead) {
  const same = or(...sameAs(report))
  if (!same) return []
  const { id, reference, receivedAt, types, homeId } = reports
  const recent = gt(receivedAt, new Date(now().getTime() - year))
  const found = await withActor(actor, tx =>
    tx
      .select({ id, reference, receivedAt, types, homeId })
      .from(reports)
      .where(and(reportsVisibleTo(actor, 'report.read', now()), ne(id, report.id), recent, same))
      .orderBy(desc(receivedAt))
      .limit(6),
  )
  return found.map(link => ({ ...link, why: whyLinked(link, report) }))
}

const sameAs = ({ homeId, blockId }: ReportRead) => [
  homeId ? eq(reports.homeId, homeId) : undefined,
  blockId ? eq(reports.blockId, blockId) : undefined,
]

const whyLinked = (link: { homeId: string | null }, { homeId }: ReportRead) =>
  homeId && link.homeId === homeId ? 'Same home' : 'Same block or street'
