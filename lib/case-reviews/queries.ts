import { and, desc, eq, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { incidents } from '@/drizzle/schema/casework'
import { blocks } from '@/drizzle/schema/landlord'
import { reviewRules } from '@/drizzle/schema/patterns'
import { people } from '@/drizzle/schema/people'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import { reviewRights } from '@/drizzle/schema/summaries'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { everywhere, type ReviewRight, type ReviewRule, reviewRight, ruleFor, type ToldOf } from './review-right'

/** A victim who may be able to ask for a Case Review, by what they told us themselves, and when they were told so. */
export type TheirReviewRight = {
  personId: string
  district: string
  rule: ReviewRule
  right: ReviewRight
  toldAt: Date | null
}

/**
 * Who in a case may be able to ask for an ASB Case Review, each by their own reports alone: of nobody else's is anything
 * counted or said. The caller has asked the grants and holds the unit. Domain §3.8.
 */
export async function reviewRightsOf(tx: Tx, caseId: string): Promise<TheirReviewRight[]> {
  const [rows, rules, told] = await Promise.all([toldBy(tx, caseId), tx.select().from(reviewRules), toldOf(tx, caseId)])
  const at = now()
  return [...new Set(rows.map(({ personId }) => personId))].flatMap(personId => {
    const own = rows.filter(row => row.personId === personId)
    const district = own.find(row => row.district)?.district ?? everywhere
    const rule = ruleFor(rules, district, localDate(at))
    const right = rule && reviewRight(rule, own, at)
    return right ? [{ personId, district, rule, right, toldAt: told.get(personId) ?? null }] : []
  })
}

type Told = ToldOf & { personId: string; district: string | null }

/** Their own report, others told under their full name from their number or address, and incidents where they are the only victim. */
async function toldBy(tx: Tx, caseId: string): Promise<Told[]> {
  const rows = await tx
    .select({
      personId: people.id,
      receivedAt: reports.receivedAt,
      happened: reports.happened,
      happenedAt: sql<string | null>`(select min(i.happened_at) from ${incidents} i where i.report_id = ${reports.id})`,
      isHate: isHateReport,
      district: blocks.district,
    })
    .from(people)
    .innerJoin(cases, eq(cases.id, people.caseId))
    .innerJoin(reports, sql`${reports.id} = ${people.reportId} or ${isTheirs}`)
    .leftJoin(blocks, eq(blocks.id, reports.blockId))
    .where(and(eq(people.caseId, caseId), eq(people.role, 'victim')))
  const own = rows.map(({ happened, happenedAt, ...row }) => ({
    ...row,
    happenedAt: happenedAt ? new Date(happenedAt) : happened === 'longer_ago' ? overAMonthBefore(row.receivedAt) : null,
  }))
  return [...own, ...(await incidentsOfOnlyVictim(tx, caseId, own))]
}

/** "More than a month ago", as far as anybody knows. */
const overAMonthBefore = (at: Date) => new Date(at.getTime() - 32 * 86_400_000)

const isHateReport = sql<boolean>`(cardinality(array_remove(${reports.grounds}, 'none')) > 0
  or (${reports.caseId} = ${cases.id} and 'hate_incident' = any(${cases.classification})))`

const isTheirs = sql`(${reports.role} is null or ${reports.role} in ('victim', 'staff_self')) and ${reports.id} in (
  select r.report_id from beside.person_fingerprints p
    join beside.report_fingerprints r on r.kind = p.kind and r.value = p.value and r.subject = 'teller'
   where p.person_id = ${people.id} and p.kind in ('name', 'phone', 'email', 'address') group by r.report_id
  having count(*) filter (where p.kind = 'name') > 1 and count(*) filter (where p.kind <> 'name') > 0
     and count(*) filter (where p.kind = 'name') = (select count(*) from beside.person_fingerprints f
       where f.person_id = ${people.id} and f.kind = 'name'))`

/** What staff recorded without a report is theirs for sure only where nobody else it happened to is in the case. */
async function incidentsOfOnlyVictim(tx: Tx, caseId: string, own: readonly Told[]): Promise<Told[]> {
  const [first, ...others] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.caseId, caseId), eq(people.role, 'victim')))
  if (!first || others.length > 0) return []
  const rows = await tx
    .select({
      receivedAt: incidents.recordedAt,
      happenedAt: incidents.happenedAt,
      classification: cases.classification,
    })
    .from(incidents)
    .innerJoin(cases, eq(cases.id, incidents.caseId))
    .where(and(eq(incidents.caseId, caseId), sql`${incidents.reportId} is null`))
  return rows.map(({ classification, ...row }) => ({
    ...row,
    personId: first.id,
    isHate: classification.includes('hate_incident'),
    district: own[0]?.district ?? null,
  }))
}

async function toldOf(tx: Tx, caseId: string): Promise<Map<string, Date>> {
  const rows = await tx.select().from(reviewRights).where(eq(reviewRights.caseId, caseId)).orderBy(reviewRights.toldAt)
  return new Map(rows.map(({ personId, toldAt }) => [personId, toldAt]))
}

/** The same for a page of a case that the reader has opened. */
export const reviewRightsFor = (actor: Staff, caseId: string): Promise<TheirReviewRight[]> =>
  withActor(actor, tx => reviewRightsOf(tx, caseId))

/** What one person of a case that the reader has opened may be able to ask for; undefined where they are not there yet. */
export const reviewRightOf = async (actor: Staff, caseId: string, personId: string) =>
  (await reviewRightsFor(actor, caseId)).find(right => right.personId === personId)

/** Every version of every rule, newest first, with the districts there are. Throws `not-found` without the grant. */
export async function reviewRulesShown(actor: Staff) {
  if (!may(actor, 'review-rule.change')) throw new Refusal('not-found', 'We could not find that.')
  return withActor(actor, async tx => {
    const [rows, districts] = await Promise.all([
      tx
        .select({ rule: reviewRules, by: staff.name })
        .from(reviewRules)
        .leftJoin(staff, eq(staff.id, reviewRules.madeBy))
        .orderBy(reviewRules.district, desc(reviewRules.version)),
      tx.selectDistinct({ name: blocks.district }).from(blocks).orderBy(blocks.district),
    ])
    return { rules: rows.map(({ rule, by }) => ({ ...rule, by })), districts: districts.map(({ name }) => name) }
  })
}
export type ReviewRuleShown = Awaited<ReturnType<typeof reviewRulesShown>>['rules'][number]
