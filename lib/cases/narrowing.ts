import { and, asc, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { reports } from '@/drizzle/schema/reports'
import { riskAssessments } from '@/drizzle/schema/risk'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import type { CaseFilter } from './filter'
import { isOpenCase } from './open'

type Narrowing = Partial<Pick<CaseFilter, 'stage' | 'officer' | 'restricted' | 'risk' | 'late' | 'type' | 'ground'>>

/** What a filter asks for beside the view. */
export function narrowedBy({ stage, officer, restricted, risk, late, type, ground }: Narrowing): SQL | undefined {
  return and(
    stage && eq(cases.status, stage),
    officer ? whose(officer) : undefined,
    restricted && eq(cases.restricted, true),
    risk && exists(atHighRisk),
    late && exists(lateClock),
    type && toldOf(sql`${type} = any(${reports.types})`),
    ground && toldOf(sql`${ground} = any(${reports.grounds})`),
  )
}

const toldOf = (what: SQL) => exists(sql`(select from ${reports} where ${reports.caseId} = ${cases.id} and ${what})`)

/** The newest assessment of one of its people counts. */
const atHighRisk = sql`(select from (select distinct on (${riskAssessments.personId}) ${riskAssessments.band} as band
  from ${riskAssessments} where ${riskAssessments.caseId} = ${cases.id}
  order by ${riskAssessments.personId}, ${riskAssessments.at} desc) as newest where newest.band = 'high')`

/** As a clock says late: past the later of its target, the next safe time and the time they asked for, and not tried in time. */
const dueBy = sql`greatest(${clocks.dueAt}, ${clocks.deferredForSafetyUntil}, ${clocks.askedToWaitUntil})`
const lateClock = sql`(select from ${clocks} where ${clocks.caseId} = ${cases.id} and ${clocks.achievedAt} is null
  and ${clocks.endedAt} is null and ${dueBy} < beside.clock() and not coalesce(${clocks.attemptedAt} <= ${dueBy}, false))`

const whose = (officer: string) =>
  officer === 'none' ? isNull(cases.officerId) : or(eq(cases.officerId, officer), eq(cases.deputyId, officer))

/** Who has open cases that this person may see, by name: whose cases a list can be narrowed to. Throws `not-found`. */
export async function officersOfCases(actor: Staff): Promise<{ id: string; name: string }[]> {
  const mayShow = casesVisibleTo(actor, 'case.list')
  return withActor(actor, tx => {
    const open = (whose: typeof cases.officerId | typeof cases.deputyId) =>
      tx.select({ id: whose }).from(cases).where(and(mayShow, isOpenCase))
    return tx
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(or(inArray(staff.id, open(cases.officerId)), inArray(staff.id, open(cases.deputyId))))
      .orderBy(asc(staff.name))
  })
}
