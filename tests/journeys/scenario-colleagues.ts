import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { versionInForce } from '@/lib/access/session-lack'
import type { StaffRole } from '@/lib/access/staff-role'
import type { RunningApp } from '../support/app'
import { type StaffVisitor, signedIn, withoutIds } from './staff-visitor'
import { superuserOf } from './support-stored'

export type Account = { role: StaffRole; name: string; email: string; password: string }
type Colleague = { name: string; role: StaffRole; team?: string; agency?: string; manager?: string }

/** Somebody more who works for the landlord, or for an agency, with an account. */
export async function addColleague({ dataDir }: RunningApp, who: Colleague): Promise<Account> {
  const { name, role, team = null, agency = null, manager = null } = who
  const account = {
    role,
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@larkmoor.example`,
    password: randomUUID(),
  }
  const sql = superuserOf(dataDir)
  const [row] =
    await sql`insert into beside.staff (id, name, email, role, team_id, agency_id, manager_id, active, created_at)
    values (${randomUUID()}, ${name}, ${account.email}, ${role},
      (select id from beside.teams where name = ${team}), (select id from beside.agencies where name = ${agency}),
      (select id from beside.staff where name = ${manager}), true, beside.clock()) returning id`
  await sql`insert into beside.staff_credentials (staff_id, password_hash) values (${row?.id}, ${await hash(account.password)})`
  for (const [kind, version] of Object.entries(versionInForce))
    await sql`insert into beside.acknowledgements (staff_id, kind, version, at) values (${row?.id}, ${kind}, ${version}, beside.clock())`
  await sql.end()
  return account
}

/** Somebody with this very account, in plain requests. */
export const visiting = (app: RunningApp, account: Account): Promise<StaffVisitor> =>
  signedIn({ ...app, demoAccounts: [account] }, account.role)

/** The account of a demo colleague by their name. */
export function accountOf({ demoAccounts }: RunningApp, name: string): Account {
  const account = demoAccounts.find(one => one.name === name)
  if (!account) throw new Error('nobody of this name has an account')
  return account as Account
}

/** What is at each of these addresses for somebody: the status and the words, without ids and times that run on. */
export async function seenBy(person: StaffVisitor, paths: readonly string[]): Promise<Record<string, string>> {
  const answers = await answersTo(person, paths)
  return Object.fromEntries(answers.map(({ path, status, body }) => [path, `${status} ${stillWords(body)}`]))
}

/** The same to the letter, with what the markup and its scripts hold and no reader sees. */
export async function sentTo(person: StaffVisitor, paths: readonly string[]): Promise<Record<string, string>> {
  const answers = await answersTo(person, paths)
  return Object.fromEntries(answers.map(({ path, status, body }) => [path, `${status} ${body}`]))
}

/** The words of a page without what its filters could be set to: a choice that everybody has says nothing of a record. */
export const wordsBesideFilters = (html: string): string => stillWords(html.replace(/<select[\s\S]*?<\/select>/g, ''))

async function answersTo(person: StaffVisitor, paths: readonly string[]) {
  return Promise.all(
    paths.map(async path => {
      const answer = await person.get(path)
      return { path, status: answer.status, body: await answer.text() }
    }),
  )
}

/** What is on a page now and was not before, or the other way round, piece by piece. */
export function changedIn(before: Record<string, string>, seen: Record<string, string>): string[] {
  return Object.keys(seen).flatMap(path => {
    const [then, now] = [before[path] ?? '', seen[path] ?? '']
    if (then === now) return []
    const from = [...now].findIndex((letter, at) => letter !== then[at])
    return [`${path}: “${then.slice(from - 30, from + 60)}” became “${now.slice(from - 30, from + 60)}”`]
  })
}

const stillWords = (html: string) =>
  withoutIds(html)
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\d{1,2}(:\d\d)? ?[ap]m|\d+ ?(hours?|minutes?|min|h|days?)\b/g, 'then')
    .replace(/\s+/g, ' ')

/** What somebody finds who looks for these words. */
export async function lookFor(person: StaffVisitor, words: string): Promise<string> {
  await person.post('/staff/search/words', { words })
  const answer = await person.get('/staff/search')
  return `${answer.status} ${stillWords(await answer.text()).replaceAll(words, 'these words')}`
}

/** What lies in the database under a reference. */
export async function idOfReport({ dataDir }: RunningApp, reference: string): Promise<string> {
  const sql = superuserOf(dataDir)
  const [row] = await sql`select id from beside.reports where reference = ${reference}`
  await sql.end()
  return row?.id ?? ''
}
