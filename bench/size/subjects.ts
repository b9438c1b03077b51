import type postgres from 'postgres'
import type { Staff } from '@/lib/access/actor'
import type { StaffRole } from '@/lib/access/staff-role'
import { type Person, personOf } from './fill/names'
import type { Scale } from './fill/scale'

/** Who looks and at what: the same for a record of one size each time. */
export type Subjects = {
  actors: (role: StaffRole) => Staff[]
  /** Open cases by the id of their officer, and closed ones. */
  casesOf: Map<string, string[]>
  closed: string[]
  waiting: string[]
  caseReferences: string[]
  officers: string[]
  people: Person[]
}

export async function subjectsIn(sql: postgres.Sql, scale: Scale): Promise<Subjects> {
  const actors = await sql<Staff[]>`
    select 'staff' as kind, id, name, role, team_id as "teamId" from beside.staff where active and email like 'colleague%' order by id`
  const cases = await sql<{ id: string; officer: string; closed: boolean; reference: string }[]>`
    (select id, officer_id as officer, false as closed, reference from beside.cases where status <> 'closed' and not restricted and officer_id is not null order by id limit 2000)
    union all (select id, officer_id, true, reference from beside.cases where status = 'closed' and not restricted order by id limit 200)`
  const waiting = await sql<{ id: string }[]>`
    select id from beside.reports where status = 'received' and not restricted order by received_at desc limit 200`
  const open = cases.filter(({ closed }) => !closed)
  const officers = [...new Set(open.map(({ officer }) => officer))]
  return {
    actors: role => actors.filter(one => one.role === role),
    casesOf: new Map(officers.map(id => [id, open.filter(one => one.officer === id).map(one => one.id)])),
    closed: cases.filter(({ closed }) => closed).map(({ id }) => id),
    waiting: waiting.map(({ id }) => id),
    caseReferences: open.map(({ reference }) => reference),
    officers,
    people: Array.from({ length: 60 }, (_, n) => personOf((n * 7927) % scale.persons, scale.homes)),
  }
}
