import type { Browser, Page } from 'playwright-core'
import type { StaffRole } from '@/lib/access/staff-role'
import type { RunningApp } from '../support/app'
import { newPage } from '../support/chromium'
import { visitor } from '../support/visitor'

export type Look = { scripts?: boolean; width?: number }

/** Somebody at a desk of their own, signed in and looking at `to`. */
export async function deskOf(browser: Browser, app: RunningApp, role: StaffRole, to: string, look: Look = {}) {
  const page = await newPage(browser, look)
  await signInOn(page, app, role, to)
  return page
}

export async function signInOn(page: Page, app: RunningApp, role: StaffRole, to: string) {
  const account = app.demoAccounts.find(one => one.role === role)
  await page.goto(`${app.url}/staff/sign-in?to=${to}`)
  await page.fill('#email', account?.email ?? '')
  await page.fill('#password', account?.password ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(url => url.pathname === to)
}

/** What the page says, as read. */
export const textOf = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')

/** The addresses of the reports that wait, first to last. */
export const waiting = (page: Page) =>
  page.locator('.queue a.ref').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))

/** A report told on the public form by somebody who can be reached; resolves with its reference. */
export async function tellReport(
  url: string,
  about: Record<string, string> = { grounds: 'disability' },
): Promise<string> {
  const someone = visitor(url)
  const answers: Record<string, string>[] = [
    { safe: 'safe', role: 'victim' },
    { what: 'He shouts at me on the stairs.' },
    about,
    { when: 'today', place: 'shared_area', placeWords: '3 Fern Walk' },
    { perpetrator: 'unknown' },
    { evidence: 'no' },
    { level: 'confidential', name: 'Sam Reed', phone: '07700 900231' },
    { channels: 'phone', livesWith: 'no' },
    { wishes: 'not_sure' },
  ]
  for (const [at, fields] of answers.entries())
    await someone.post(`/tell-us/${at + 1}/answers`, { ...fields, move: 'continue' })
  await someone.get('/tell-us/10')
  await someone.post('/tell-us/10/answers', {})
  const reference = (await (await someone.get('/tell-us/received')).text()).match(/LK-[A-Z0-9]{4}-[A-Z0-9]{2}/)?.[0]
  if (!reference) throw new Error('the report was not received')
  return reference
}

/** Finds a report in the queue and opens it, once screening has let it be read. */
export async function openReport(page: Page, url: string, reference: string): Promise<void> {
  await page.goto(`${url}/staff/triage`)
  const address = await page.getByRole('link', { name: reference }).getAttribute('href')
  for (let tries = 0; tries < 40; tries++) {
    await page.goto(url + address)
    if (await page.locator('#words').count()) return
    await page.waitForTimeout(250)
  }
  throw new Error('screening did not let the report be read')
}
