import { and, desc, eq, gt, ne, or } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import { assignableOfficers, type Officer } from '@/lib/cases/assignable'
import { dateWords, shortDate, shortDateTime } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { isChildAge } from '@/lib/people/age'
import { type ClosedCase, closedCandidates } from './closed-candidates'
import { decisionFacts, decisionsFor } from './decision'
import { type Candidate, duplicateCandidates } from './duplicate-candidates'
import { type JoinableCase, joinableCases } from './joinable'
import { ordinaryProblem } from './ordinary'
import type { ReportRead } from './reading'

/** What can be chosen when deciding on this report: decisions, officers without a conflict, cases that may be joined, reports it may repeat. */
export async function decisionOptions(actor: Staff, report: ReportRead) {
  return withActor(actor, async tx => {
    const [officers, joinable, candidates, closed] = await Promise.all([
      assignableOfficers(tx, report.id, [report.answers]),
      joinableCases(tx, actor, report),
      duplicateCandidates(tx, actor, report),
      closedCandidates(tx, actor, report),
    ])
    return {
      decisions: decisionsFor(report)
        .filter(value => value !== 'ordinary_asb' || !whyNotOrdinary(report))
        .map(value => ({ value, ...decisionFacts[value] })),
      officers: officers.map(officerOption(isChildAge(report.ageBand))),
      cases: joinable.map(caseOption),
      reports: candidates.map(reportOption),
      closed: closed.map(closedOption),
      severity: report.severity,
      remit: report.beside.standing.remit,
      notOrdinary: whyNotOrdinary(report),
    }
  })
}
export type DecisionOptions = Awaited<ReturnType<typeof decisionOptions>>

/** Ordinary anti-social behaviour is offered only where nobody perceives hate, and not while it waits for a second person. */
function whyNotOrdinary({ grounds, beside }: ReportRead): string | undefined {
  const classification = beside.classifications[0]?.classification
  const waits = beside.opinions.some(({ answer }) => answer === null)
  return (
    ordinaryProblem({ grounds, perceptions: beside.perceptions.length, classification }) ??
    (waits ? 'That it is ordinary anti-social behaviour is proposed, and waits for a second person.' : undefined)
  )
}

const officerOption =
  (isAboutChild: boolean) =>
  ({ id, name, openCases, dbsCheckedOn, isAway }: Officer) => ({
    value: id,
    label: [
      name,
      openCases === 1 ? '1 case' : `${openCases} cases`,
      isAboutChild && (dbsCheckedOn ? 'DBS check recorded' : 'no DBS check recorded'),
      isAway && 'away today',
    ]
      .filter(Boolean)
      .join(', '),
  })

const reportOption = ({ id, reference, receivedAt, why }: Candidate) => ({
  value: id,
  label: `${reference}, received ${shortDateTime(receivedAt)}: ${why.join('; ').toLowerCase()}`,
})

const caseOption = ({ id, reference, place, openedAt, samePlace }: JoinableCase) => ({
  value: id,
  label: [reference, place, `opened ${shortDate(openedAt)}`, samePlace && 'same place'].filter(Boolean).join(', '),
})

const closedOption = ({ id, reference, closedAt, why }: ClosedCase) => ({
  value: id,
  label: `New case, linked to ${reference} (${closedAt ? `closed ${dateWords(closedAt)}` : 'closed'})`,
  hint: why.join('. '),
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
