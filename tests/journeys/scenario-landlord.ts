import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium, newPage } from '../support/chromium'
import type { Account } from './scenario-colleagues'
import { moveOn } from './scenario-desk'
import { atDesk, leaveDesks } from './staff-entry-desk'

/** One landlord and everybody who has to do with it through the days of a scenario, for the tests of a `describe`. */
export function landlordAt(clock: string, scripts: boolean) {
  let app: RunningApp
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
    app = await startApp({ clock })
  })
  afterEach(leaveDesks)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })
  return {
    app: () => app,
    url: () => app.url,
    desk: (role: StaffRole, to = '/staff') => atDesk(browser, app, role, { to, scripts }),
    deskOf: (account: Account, to = '/staff') =>
      atDesk(browser, { ...app, demoAccounts: [account] }, account.role, { to, scripts }),
    phone: (): Promise<Page> => newPage(browser, { scripts, width: 390, height: 844 }),
    moveOn: async (to: string) => {
      app = await moveOn(app, to)
    },
  }
}
