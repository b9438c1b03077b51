import type { Staff } from '@/lib/access/actor'
import { can, type SubjectFacts } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { staffRoutes } from '@/lib/access/routes'
import type { RunningApp } from '../support/app'
import { addressOf, type ByRole, byRole, type Everybody, type Ids } from './every-role'
import { superuserOf } from './support-stored'

/** What may stand about a record, said of the same case and report one after the other: the ids stay as they are. */
export const standings = {
  'restricted, without them': { restricted: true, letIn: false },
  'restricted, and they are let in': { restricted: true, letIn: true },
  'flagged for safeguarding': { flagged: true },
  'of another team': { elsewhere: true },
} as const
export type Standing = { restricted?: boolean; letIn?: boolean; flagged?: boolean; elsewhere?: boolean }

/** The routes that lead to the case or the report, or to something of them. */
export const recordRoutes = Object.entries(staffRoutes)
  .filter(([route]) => /\[(caseId|reportId|markerId|alarmId)\]/.test(route))
  .flatMap(([route, entry]) => (typeof entry === 'string' ? [] : [{ route, actions: entry }]))

/** Makes it stand so, past the triggers: nobody of ours has to be the one who did it. */
export async function makeStand(app: RunningApp, { caseId = '', reportId = '' }: Ids, how: Standing): Promise<void> {
  const sql = superuserOf(app.dataDir)
  const { restricted = false, letIn = false, flagged = false, elsewhere = false } = how
  await sql.begin(async tx => {
    await tx`set local session_replication_role = replica`
    await tx`set local search_path = beside`
    const [ours] = await tx`select team_id from staff where role = 'ACM'`
    const [other] = await tx`select id, team_id from staff where role = 'SafeguardingLead'`
    const [officer] = await tx`select id from staff where role = 'ACM'`
    await tx`update cases set restricted = ${restricted}, safeguarding = ${flagged}, deputy_id = null,
      team_id = ${elsewhere ? other?.team_id : ours?.team_id}, officer_id = ${elsewhere ? other?.id : officer?.id} where id = ${caseId}`
    await tx`update reports set restricted = ${restricted}, safeguarding = ${flagged},
      case_restricted = case when case_id is null then null else ${restricted} end where id = ${reportId} or case_id = ${caseId}`
    await tx`delete from allow_list where case_id = ${caseId} or report_id in (select id from reports where id = ${reportId} or case_id = ${caseId})`
    if (!letIn) return
    await tx`insert into allow_list (id, staff_id, case_id, created_at) select gen_random_uuid(), id, ${caseId}, clock() from staff`
    await tx`insert into allow_list (id, staff_id, report_id, created_at)
      select gen_random_uuid(), s.id, r.id, clock() from staff s, reports r where r.id = ${reportId} or r.case_id = ${caseId}`
  })
  await sql.end()
}

/** Shuts everybody out of the case, its reports and the report. */
export async function shutEverybodyOut(app: RunningApp, { caseId = '', reportId = '' }: Ids): Promise<void> {
  const sql = superuserOf(app.dataDir)
  await sql`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
    select gen_random_uuid(), id, ${caseId}, 'named', beside.clock() from beside.staff`
  await sql`insert into beside.exclusions (id, staff_id, report_id, reason, created_at)
    select gen_random_uuid(), s.id, r.id, 'named', beside.clock() from beside.staff s, beside.reports r
     where r.id = ${reportId} or r.case_id = ${caseId}`
  await sql.end()
}

/** Takes the record out of every table, as if it had never been. What hung off it by another id hangs off nothing now. */
export async function neverWas(app: RunningApp, ids: readonly string[]): Promise<void> {
  const sql = superuserOf(app.dataDir)
  const tables = await sql`select relname as name from pg_class where relnamespace = 'beside'::regnamespace
    and relkind = 'r' and relname not like 'audit%'`
  await sql.begin(async tx => {
    await tx`set local session_replication_role = replica`
    for (const { name } of tables) await tx.unsafe(`delete from beside.${name} x where x::text ~ $1`, [ids.join('|')])
  })
  await sql.end()
}

/**
 * Who opened a restricted case is told to its resident by the data protection officer, who is not let into it, and by nobody
 * of the tenant track (domain §8.2). All else asks to be let in.
 */
function isWalled({ role }: Staff, action: Action, { restricted, letIn }: Standing): boolean {
  if (!restricted) return false
  if (action === 'audit.tell') return role !== 'DPO' && !(letIn && role === 'HRCase')
  return !letIn
}

/** Of the opinions that are asked for, ours is one on what a case is. */
const asked = (route: string, actions: readonly Action[]) =>
  route.includes('[opinionId]') ? actions.filter(action => action === 'case.agree') : actions

/** The patterns of a case stand on a page of the case: whoever may not read it does not come to them. */
const needsCase = (route: string) => route === '/staff/cases/[caseId]/patterns'

/** Only whoever asked for a file says who is named in it, and here that was the manager. */
const isOfWhoAsked = (route: string) => route === '/staff/cases/[caseId]/case-files/[fileId]/people'

/** What the grants and the walls let each role reach, by the facts that are stored. */
export async function expectedOf(app: RunningApp, ids: Ids, how: Standing) {
  const sql = superuserOf(app.dataDir)
  const staff = await sql<
    (Staff & { email: string })[]
  >`select id, name, role, email, team_id as "teamId" from beside.staff`
  const facts = async (table: 'cases' | 'reports', id = '') =>
    (await sql<SubjectFacts[]>`select * from beside.${sql(table)} where id = ${id}`.then(rows => rows.map(camel)))[0] ??
    {}
  const [kase, report] = [await facts('cases', ids.caseId), await facts('reports', ids.reportId)]
  await sql.end()
  return (people: Everybody, actions: readonly Action[], route: string): Promise<ByRole<number>> => {
    const subject = route.startsWith('/staff/triage') ? report : kase
    return byRole(role => {
      const actor = staff.find(({ name }) => name === people[role].name)
      const may = (action: Action) => actor && !isWalled(actor, action, how) && can(actor, action, subject, new Date())
      if (isOfWhoAsked(route) && role !== 'HSM') return 404
      return asked(route, actions).some(may) && (!needsCase(route) || may('case.read')) ? 200 : 404
    })
  }
}

const camel = (row: Record<string, unknown>): SubjectFacts =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), value]),
  )

export const recordAddress = (route: string, ids: Ids) => addressOf(route.replace(/#.*$/, ''), ids)
