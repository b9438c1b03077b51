import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import type { RunningApp } from '../support/app'
import { type Fields, fill } from './scenario-desk'
import { signedIn } from './staff-visitor'
import { found } from './support-words'

/** Fills in a form at an address and sends it; whatever it leads to says what was done. */
export async function send(page: Page, address: string, button: string, fields: Fields): Promise<void> {
  await page.goto(address)
  await fill(page, fields)
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(url => url.searchParams.has('done'))
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

type Looked = { paths: readonly string[]; traces: readonly string[] }

/** Nobody of these roles finds any of it, whatever page they ask for. */
export async function expectHiddenFrom(app: RunningApp, roles: readonly StaffRole[], { paths, traces }: Looked) {
  for (const role of roles) {
    const somebody = await signedIn(app, role)
    for (const path of paths) {
      const seen = found(traces, await (await somebody.get(path)).text())
      expect({ role, path, seen }).toEqual({ role, path, seen: [] })
    }
  }
}
