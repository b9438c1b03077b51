import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { RunningApp } from '../support/app'
import { superuserOf } from './support-stored'

/** What the address answers to somebody who is signed in. */
export const statusOf = async (page: Page, address: string) => (await page.context().request.get(address)).status()

/** Everything that lies on these pages for somebody, markup and all. */
export async function everythingOn(page: Page, url: string, ...paths: string[]): Promise<string> {
  const answers = await Promise.all(paths.map(path => page.context().request.get(url + path)))
  return (await Promise.all(answers.map(answer => answer.text()))).join('\n')
}

export type Outgoing = { template: string; channel: string; state: string; role: string | null; part: string | null }

/** What left, or is to leave, the house about a report and its case; `role` is a colleague's, `part` a person's. */
export async function outgoingAbout({ dataDir }: RunningApp, reference: string): Promise<Outgoing[]> {
  const sql = superuserOf(dataDir)
  const found = await sql<Outgoing[]>`select o.template, o.channel, o.state, s.role, p.role as part
    from beside.outgoing_messages o join beside.reports r on r.id = o.report_id or r.case_id = o.case_id
    left join beside.staff s on s.id = o.staff_id left join beside.people p on p.id = o.person_id
    where r.reference = ${reference} order by o.created_at`
  await sql.end()
  return [...found]
}

/** Every message that was delivered, as it lies in the local outbox. */
export function outboxOf({ dataDir }: RunningApp): string[] {
  const folder = join(dataDir, 'outbox')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => !name.startsWith('.'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
}

/** Makes the calendar of whoever is signed in, and reads it as a calendar does: without their session. */
export const calendarOf = async (page: Page, url: string): Promise<string> =>
  (await fetch(await calendarAddress(page, url))).text()

/** Makes the calendar of whoever is signed in; resolves with its address. */
export async function calendarAddress(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/staff/calendar`)
  await page.getByRole('button', { name: 'Make the address' }).click()
  return (await page.locator('main code').textContent()) ?? ''
}
