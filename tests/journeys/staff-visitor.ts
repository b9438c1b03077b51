import type { StaffRole } from '@/lib/access/staff-role'
import type { RunningApp } from '../support/app'
import { visitor } from '../support/visitor'

export type StaffVisitor = Awaited<ReturnType<typeof signedIn>>

/** Somebody signed in without a browser: plain requests, as a text browser or an attacker would send them. */
export async function signedIn(app: RunningApp, role: StaffRole) {
  const account = app.demoAccounts.find(one => one.role === role)
  const person = visitor(app.url)
  const page = await (await person.get('/staff/sign-in')).text()
  const answer = await postForm(person, '/staff/sign-in', page, {
    email: account?.email ?? '',
    password: account?.password ?? '',
  })
  if (answer.status !== 303) throw new Error(`${role} could not sign in: ${answer.status}`)
  return { ...person, role, name: account?.name ?? '' }
}

/** Posts the first form of a page that is a server action, with the hidden fields that the page gave it. */
export function postForm(
  person: Pick<ReturnType<typeof visitor>, 'send'>,
  path: string,
  page: string,
  fields: Record<string, string>,
): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of hiddenFields(page)) form.append(name, value)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return person.send(path, { method: 'POST', body: form })
}

/** What Next puts into a form so that it works without scripts. */
export function hiddenFields(page: string): [string, string][] {
  const inputs = [...page.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?\/?>/g)]
  return inputs.map(([, name, value]) => [unescaped(name ?? ''), unescaped(value ?? '')])
}

/** The words of a page as they are read, without what differs by address, moment or person. */
export function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return body
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

/** A whole answer without what differs each time: nonces, the ids that were asked for, and the seconds left of a session. */
export const withoutIds = (html: string) =>
  html
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/\{(\\?"idle\\?":)\d+,(\\?"whole\\?":)\d+\}/g, 'left')

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
