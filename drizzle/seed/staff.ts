import { randomBytes, randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import type { Staff } from '@/lib/access/actor'
import { versionInForce } from '@/lib/access/session-lack'
import type { StaffRole } from '@/lib/access/staff-role'
import type { Database } from '@/lib/db'
import { acknowledged } from '@/lib/staff/duty'
import { restrictedRoute } from '../schema/access'
import { staff, staffCredentials, teams } from '../schema/staff'
import { acknowledgements } from '../schema/staff-duties'
import { type DemoAgencies, seedAgencies, seedAgreed } from './agencies'

export type DemoAccount = { role: StaffRole; name: string; email: string; password: string }
export type DemoStaff = Record<StaffRole, Staff>

const teamNames = [
  'Neighbourhood Services',
  'Duty',
  'Contact centre',
  'People and conduct',
  'Safeguarding',
  'Governance',
  'Company secretary',
  'Partners',
  'Repairs',
] as const
type Person = {
  role: StaffRole
  name: string
  team: (typeof teamNames)[number]
  manager?: StaffRole
  dbs?: string
  agency?: keyof DemoAgencies
}

/** One person a role. Whoever manages comes before those they manage. `dbs`: the day of their check; the duty manager has none. */
const people: Person[] = [
  { role: 'ODMT', name: 'Peter Okafor', team: 'Governance' },
  { role: 'HSM', name: 'Helen Marsh', team: 'Neighbourhood Services', manager: 'ODMT', dbs: '2024-09-02' },
  { role: 'ACM', name: 'Priya Nair', team: 'Neighbourhood Services', manager: 'HSM', dbs: '2025-03-10' },
  { role: 'NHO', name: 'Callum Reeve', team: 'Neighbourhood Services', manager: 'HSM' },
  { role: 'DutyManager', name: 'Owen Tranter', team: 'Duty', manager: 'ODMT' },
  { role: 'CCA', name: 'Dan Whitlock', team: 'Contact centre', manager: 'DutyManager' },
  { role: 'HRCase', name: 'Marian Cole', team: 'People and conduct', manager: 'ODMT' },
  { role: 'ConductInvestigator', name: 'Joan Ferris', team: 'People and conduct', manager: 'HRCase' },
  { role: 'ContractMgr', name: 'Stefan Lind', team: 'Governance', manager: 'ODMT' },
  { role: 'SafeguardingLead', name: 'Ruth Adeyemi', team: 'Safeguarding', manager: 'ODMT' },
  { role: 'Legal', name: 'Amir Haddad', team: 'Company secretary', manager: 'ODMT' },
  { role: 'DPO', name: 'Grace Lindqvist', team: 'Governance', manager: 'ODMT' },
  { role: 'Auditor', name: 'Lena Fisk', team: 'Governance', manager: 'ODMT' },
  { role: 'Insight', name: 'Tom Hale', team: 'Governance', manager: 'ODMT' },
  { role: 'SysAdmin', name: 'Wes Harding', team: 'Governance', manager: 'ODMT' },
  { role: 'PartnerUser', name: 'Tasha Bell', team: 'Partners', agency: 'partner' },
]

/** Second people of a role: the company secretary, of a team apart so that what is said about a director still reaches her, and an engineer of the contractor, who sees visits and no reports. */
const secretary = 'Iris Fenwick'
const engineer = 'Kyle Brandt'
const others: Person[] = [
  { role: 'ODMT', name: secretary, team: 'Company secretary' },
  { role: 'PartnerUser', name: engineer, team: 'Partners', agency: 'contractor' },
]

/** One of each role, and two more, each with a password of their own made now. */
export async function seedStaff(database: Database, at: Date): Promise<{ staff: DemoStaff; demo: DemoAccount[] }> {
  const teamIds = new Map(teamNames.map(name => [name, randomUUID() as string]))
  await database.insert(teams).values([...teamIds].map(([name, id]) => ({ id, name })))
  const agency = await seedAgencies(database, teamIds.get('Repairs') ?? '', at)
  const made = [...people, ...others].map(person => ({
    ...person,
    id: randomUUID() as string,
    teamId: teamIds.get(person.team) ?? null,
    agencyId: person.agency ? agency[person.agency] : null,
  }))
  const named = (name: string) => made.find(person => person.name === name)?.id ?? ''
  const idOf = (role: StaffRole | undefined) => made.find(person => person.role === role)?.id ?? null
  await database.insert(staff).values(
    made.map(({ id, name, role, teamId, agencyId, manager, dbs }) => ({
      id,
      name,
      role,
      teamId,
      agencyId,
      managerId: idOf(manager),
      dbsCheckedOn: dbs ?? null,
      email: emailOf(name),
      createdAt: at,
    })),
  )
  const demo = made.map(({ role, name }) => ({
    role,
    name,
    email: emailOf(name),
    password: randomBytes(12).toString('base64url'),
  }))
  await database.insert(staffCredentials).values(await credentials(made, demo))
  await database.insert(acknowledgements).values(agreedBy(made, at))
  await database.insert(restrictedRoute).values([
    { staffId: idOf('HRCase') ?? '', part: 'conduct' },
    { staffId: idOf('ContractMgr') ?? '', part: 'contractor' },
    { staffId: idOf('SafeguardingLead') ?? '', part: 'safeguarding' },
    { staffId: idOf('ODMT') ?? '', part: 'director' },
    { staffId: named(secretary), part: 'secretary' },
  ])
  await seedAgreed(database, agency, { manager: idOf('HSM') ?? '', engineer: named(engineer) }, at)
  return { staff: actorsOf(made.slice(0, people.length)), demo }
}

const agreedBy = (made: { id: string }[], at: Date) =>
  made.flatMap(({ id }) => acknowledged.map(kind => ({ staffId: id, kind, version: versionInForce[kind], at })))

const emailOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@larkmoor.example`

function credentials(made: { id: string }[], demo: DemoAccount[]) {
  return Promise.all(
    made.map(async ({ id }, at) => ({ staffId: id, passwordHash: await hash(demo[at]?.password ?? '') })),
  )
}

function actorsOf(made: { id: string; name: string; role: StaffRole; teamId: string | null }[]): DemoStaff {
  return Object.fromEntries(
    made.map(({ id, name, role, teamId }) => [role, { kind: 'staff', id, name, role, teamId }]),
  ) as DemoStaff
}
