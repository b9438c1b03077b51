import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { absences, alarms } from '@/drizzle/schema/office'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { may } from '@/lib/access/permit'
import { scopeOf } from '@/lib/access/roles'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import { reportIdsOf } from '@/lib/reports/of-cases'
import type { AlarmKind } from './alarm'

const most = 50

export type OpenAlarm = {
  id: string
  kind: AlarmKind
  raisedAt: Date
  reference: string
  caseId: string | null
  reportId: string | null
}

/** Who is called and has not answered yet, the longest waiting first: only what still holds, and what the walls show. */
export async function openAlarms(actor: Staff): Promise<OpenAlarm[]> {
  if (!may(actor, 'alarm.answer')) return []
  return withActor(actor, async tx => {
    const rows = await found(tx, and(isNull(alarms.answeredAt), stillHolds, mine(actor)))
    return rows.map(({ alarm, report, kase }) => ({
      ...{ id: alarm.id, kind: alarm.kind, raisedAt: alarm.raisedAt },
      reference: kase?.reference ?? report?.reference ?? '',
      ...{ caseId: kase?.id ?? null, reportId: report?.id ?? null },
    }))
  })
}

/** One of them, answered or not, with what it is about; the read is recorded. Throws `not-found`. */
export const oneAlarm = (actor: Staff, id: string) =>
  disclose(actor, 'alarm.answer', byId(id, findAlarm), async alarm => alarm)

/** The alarm as the walls show it, or undefined. */
export async function findAlarm(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [row] = await found(tx, eq(alarms.id, id))
  if (!row) return undefined
  const { alarm, report, kase } = row
  return {
    ...{ id: alarm.id, alarm: alarm.kind, raisedAt: alarm.raisedAt, answeredAt: alarm.answeredAt },
    kind: 'alarm' as const,
    restricted: kase?.restricted ?? report?.restricted ?? false,
    reference: kase?.reference ?? report?.reference ?? '',
    ...{ caseId: kase?.id ?? null, reportId: report?.id ?? null },
  }
}

/** The calls about a case and its reports, answered or not. */
export async function alarmsOf(tx: Tx, caseId: string) {
  const isAbout = or(eq(alarms.caseId, caseId), sql`${alarms.reportId} = any(${reportIdsOf([caseId])})`)
  const rows = await found(tx, and(isAbout, eq(cases.id, caseId)))
  return rows.map(({ alarm: { id, kind, raisedAt, answeredAt } }) => ({ id, kind, raisedAt, answeredAt }))
}

function found(tx: Tx, where: SQL | undefined) {
  return tx
    .select({ alarm: alarms, report: reports, kase: cases })
    .from(alarms)
    .leftJoin(reports, eq(reports.id, alarms.reportId))
    .leftJoin(cases, sql`${cases.id} = any(array[${alarms.caseId}, ${reports.caseId}])`)
    .where(where)
    .orderBy(asc(alarms.raisedAt), asc(alarms.id))
    .limit(most)
}

/** What has been put right meanwhile calls nobody any more. */
const isAway = sql`exists (select from ${absences} b where b.staff_id = ${cases.officerId} and b.ended_at is null
  and (beside.clock() at time zone 'Europe/London')::date between b.from_on and coalesce(b.until_on, 'infinity'::date))`
const stillHolds = sql`case ${alarms.kind}
  when 'triage_late' then ${reports.status} in ('received', 'needs_contact')
  when 'no_officer' then ${cases.status} <> 'closed' and ${cases.officerId} is null
  when 'officer_away' then ${cases.status} <> 'closed' and ${isAway}
  else coalesce(${cases.status} <> 'closed', true) end`

const isForAll = ({ role }: Staff) => scopeOf(role, 'alarm.answer') === 'all'

/** Of whoever is only named on the restricted route, what is restricted, whatever else they are let into. */
const mine = (actor: Staff) => (isForAll(actor) ? undefined : sql`coalesce(${cases.restricted}, ${reports.restricted})`)
