import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import type { StaffRole } from '@/lib/access/staff-role'
import type { RunningApp } from '../support/app'
import { newPage } from '../support/chromium'

type Desk = { scripts?: boolean; width?: number; to?: string }

/** Somebody at their desk: a page of their own, signed in. */
export async function atDesk(browser: Browser, app: RunningApp, role: StaffRole, options: Desk = {}): Promise<Page> {
  const { to = '/staff/reports/new', ...page } = options
  const desk = await newPage(browser, page)
  desks.push(desk)
  const account = app.demoAccounts.find(one => one.role === role)
  await desk.goto(`${app.url}/staff/sign-in?to=${to}`)
  await desk.fill('#email', account?.email ?? '')
  await desk.fill('#password', account?.password ?? '')
  await desk.click('main form button')
  await desk.waitForURL(url => url.pathname === to)
  return desk
}

const desks: Page[] = []

/** Closes what a test opened. */
export async function leaveDesks() {
  await Promise.all(desks.splice(0).map(desk => desk.context().close()))
}

/** Presses an answer of a question. */
export const choose = (page: Page, name: string, value: string) => page.check(`[name="${name}"][value="${value}"]`)

export const send = (page: Page) => page.getByRole('button', { name: 'Send report' }).click()

/** The reference that the page gives after sending. */
export async function reference(page: Page): Promise<string> {
  await page.waitForSelector('#entered')
  return (await page.locator('.receipt .ref').textContent())?.trim() ?? ''
}

/** Waits until scripts have taken the form over. */
export async function takenOver(page: Page) {
  const isReact = (form: Element) => Object.keys(form).some(key => key.startsWith('__react'))
  while (!(await page.locator('main form').evaluate(isReact))) await pause(100)
}
