import { randomUUID } from 'node:crypto'
import { type Action, scopeOf } from '@/lib/access/roles'
import type { StaffRole } from '@/lib/access/staff-role'
import { staffRoles } from '@/lib/access/staff-role'
import type { RunningApp } from '../support/app'
import { type StaffVisitor, signedIn, withoutIds } from './staff-visitor'

export type Everybody = Record<StaffRole, StaffVisitor>
export type Ids = Record<string, string>
export type Said = { status: number; body: string }

/** What each role was answered, or is to be answered: a failure names the role. */
export type ByRole<T> = Record<StaffRole, T>

/** One of each role, signed in. */
export const everybody = (app: RunningApp): Promise<Everybody> => byRole(role => signedIn(app, role))

/** Asks for all sixteen at once: one process answers them, and waits for the database meanwhile. */
export async function byRole<T>(of: (role: StaffRole) => Promise<T> | T): Promise<ByRole<T>> {
  return Object.fromEntries(
    await Promise.all(staffRoles.map(async role => [role, await of(role)] as const)),
  ) as ByRole<T>
}

/**
 * Whoever has one of these grants. All who have none are refused alike, and staff-roles.test.ts asks each of them: one of
 * them is asked here, another for each turn.
 */
export function askedOf(actions: readonly Action[], turn: number): StaffRole[] {
  const granted = staffRoles.filter(role => actions.some(action => scopeOf(role, action) !== undefined))
  const others = staffRoles.filter(role => !granted.includes(role))
  const at = turn % others.length
  return [...granted, ...others.slice(at, at + 1)]
}

export async function said(person: StaffVisitor, path: string): Promise<Said> {
  const answer = await person.get(path)
  return { status: answer.status, body: await answer.text() }
}

/** The address of a route with these ids. A report has an instruction of its own. */
export const addressOf = (route: string, of: Ids): string =>
  route.replace(
    /\[(\w+)\]/g,
    (_, name) => (route.startsWith('/staff/triage') && of[`report_${name}`]) || of[name] || '',
  )

/** Ids of nothing, one for each. */
export const absentOf = (ids: Ids): Ids => Object.fromEntries(Object.keys(ids).map(name => [name, randomUUID()]))

/** A page as it would be for any other id: a code is an id that reads like a word, as are those of a message and of a list. */
export const anybodys = ({ body }: Said, ids: Ids, absent: Ids): string =>
  withoutIds(
    ['code', 'template', 'list'].reduce((text, name) => text.replaceAll(ids[name] ?? '', absent[name] ?? ''), body),
  )

/** Roles to whom what is hidden does not look like what is not there, with how the two answers differ. */
export function told(hidden: ByRole<Said>, missing: ByRole<Said>, ids: Ids, absent: Ids): string[] {
  return staffRoles.flatMap(role => {
    const [one, other] = [hidden[role], missing[role]]
    if (one.status !== other.status) return [`${role}: ${one.status}, not ${other.status}`]
    return anybodys(one, ids, absent) === anybodys(other, ids, absent) ? [] : [`${role}: another page`]
  })
}

/** Roles that are answered otherwise than expected, with both. */
export function otherwise(seen: ByRole<number>, expected: ByRole<number>): string[] {
  return staffRoles.flatMap(role =>
    seen[role] === expected[role] ? [] : [`${role}: ${seen[role]}, not ${expected[role]}`],
  )
}
