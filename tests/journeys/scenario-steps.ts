import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import type { RunningApp } from '../support/app'
import { axeViolations } from '../support/chromium'
import { signedIn } from './staff-visitor'
import { superuserOf } from './support-stored'
import { found } from './support-words'

/** What is chosen or typed in a form, by the names of its fields. */
export type Filled = Record<string, string | readonly string[]>
export type Written = { filled: Filled; button: string }

/** Opens a page with a form, fills and sends it, and is where it leads, with a word of what was done. */
export async function record(page: Page, address: string, { filled, button }: Written): Promise<void> {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  for (const [name, given] of Object.entries(filled)) for (const value of [given].flat()) await give(page, name, value)
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(url => url.searchParams.has('done'))
  expect(await axeViolations(page)).toEqual([])
}

async function give(page: Page, name: string, value: string) {
  const field = page.locator(`main [name="${name}"]`).first()
  const kind = (await field.getAttribute('type')) ?? (await field.evaluate(element => element.tagName))
  if (kind === 'radio' || kind === 'checkbox') await page.check(`main [name="${name}"][value="${value}"]`)
  else if (kind === 'SELECT') await field.selectOption(value)
  else await field.fill(value)
}

/** The clocks of the page as they are read: whose, how it stands, and why. */
export const clocksOn = (page: Page): Promise<string[]> =>
  page
    .locator('.clocks li')
    .evaluateAll(lines =>
      lines.map(line => [...line.children].map(part => (part.textContent ?? '').trim()).join(' · ')),
    )

/** Each of these clocks is on the page in these very words. */
export async function expectClocks(page: Page, words: readonly (string | RegExp)[]): Promise<void> {
  const like = words.map(one => (typeof one === 'string' ? one : expect.stringMatching(one)))
  expect(await clocksOn(page)).toEqual(expect.arrayContaining(like))
}

/** The path of somebody in the case that the page shows, by what their links are for. */
export async function pathOf(page: Page, name: string): Promise<string> {
  const link = page.locator('.safe-contact', { hasText: name }).locator('a[href$="/safe-contact"]').first()
  return ((await link.getAttribute('href')) ?? '').replace(/\/safe-contact$/, '')
}

/** What left, or is to leave, the house for anybody but colleagues. */
export async function sentOutside(app: RunningApp, reference: string): Promise<string[]> {
  const sql = superuserOf(app.dataDir)
  const rows = await sql`select o.template from beside.outgoing_messages o
    join beside.reports r on r.id = o.report_id or r.case_id = o.case_id
    where r.reference = ${reference} and o.staff_id is null`
  await sql.end()
  return rows.map(({ template }) => template)
}

/** Everything in the local outbox, as it would be delivered. */
export async function outboxOf({ dataDir }: RunningApp): Promise<string> {
  const folder = join(dataDir, 'outbox')
  const names = await readdir(folder).catch(() => [])
  return (await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))).join('\n')
}

/** Nobody of these roles finds any of it, whatever page they ask for. */
export async function expectHiddenFrom(
  app: RunningApp,
  roles: readonly StaffRole[],
  { paths, traces }: { paths: readonly string[]; traces: readonly string[] },
): Promise<void> {
  for (const role of roles) {
    const somebody = await signedIn(app, role)
    for (const path of paths) {
      const answer = await somebody.get(path)
      const seen = found(traces, await answer.text())
      expect({ role, path, seen }).toEqual({ role, path, seen: [] })
    }
  }
}

/** The calendar of whoever looks at the page, as another program reads it. */
export async function calendarOf(page: Page, app: RunningApp): Promise<string> {
  await page.goto(`${app.url}/staff/calendar`)
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: /^Make (the|a new) address$/ }).click()
  const address = (await page.locator('[role=status] code').textContent()) ?? ''
  const { pathname } = new URL(address)
  return (await fetch(app.url + pathname)).text()
}
