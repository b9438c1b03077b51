import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { textOf } from './staff-desk'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ env: { BESIDE_SECOND_FACTOR: 'required' } })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const accountOf = (role: StaffRole) => app.demoAccounts.find(one => one.role === role)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const codeAt = (secret: string, step: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + step * 30_000 })

async function passwordOf(page: Page, role: StaffRole, password = accountOf(role)?.password ?? '') {
  await page.goto(`${app.url}/staff/sign-in`)
  await page.fill('#email', accountOf(role)?.email ?? '')
  await page.fill('#password', password)
  await press(page, 'Sign in')
}

let secret = ''
let codes: string[] = []

test('whoever has no second proof adds an app before anything else opens, and gets codes for the day it is lost', async () => {
  const page = await newPage(browser, { width: 390 })
  await passwordOf(page, 'ACM')
  await page.waitForURL('**/staff/account/second-factor')
  await page.goto(`${app.url}/staff/triage`)
  expect(new URL(page.url()).pathname).toBe('/staff/account/second-factor')
  expect(await axeViolations(page)).toEqual([])
  secret = ((await page.locator('code.code').textContent()) ?? '').replace(/\s/g, '')
  const [before] = await page.context().cookies()
  await page.fill('#code', codeAt(secret, -1))
  await press(page, 'Add this app')
  await page.waitForURL('**/staff/account/recovery-codes?done=app')
  expect((await page.context().cookies()).find(({ name }) => name === before?.name)?.value).not.toBe(before?.value)
  await press(page, 'Make recovery codes')
  await page.waitForSelector('.recovery-codes')
  codes = await page.locator('.recovery-codes code').allTextContents()
  expect(codes).toHaveLength(10)
  expect(await axeViolations(page)).toEqual([])
  await page.reload()
  expect(await textOf(page)).toContain('You have 10 recovery codes left.')
  expect(await textOf(page)).not.toContain(codes[0])
  await page.goto(`${app.url}/staff/account`)
  expect(await textOf(page)).toContain('10 left')
  expect(await axeViolations(page)).toEqual([])
  await page.context().close()
})

test('after the password a code of the app lets in, a wrong one does not, and the place asked for is kept', async () => {
  const page = await newPage(browser)
  await page.goto(`${app.url}/staff/sign-in?to=/staff/cases`)
  await page.fill('#email', accountOf('ACM')?.email ?? '')
  await page.fill('#password', accountOf('ACM')?.password ?? '')
  await press(page, 'Sign in')
  await page.waitForURL('**/staff/sign-in/code?**')
  expect(await axeViolations(page)).toEqual([])
  await page.goto(`${app.url}/staff/cases`)
  expect(new URL(page.url()).pathname).toBe('/staff/sign-in')
  await page.goBack()
  await page.fill('#code', '000000')
  await press(page, 'Go on')
  await page.waitForSelector('.error-summary')
  expect(await textOf(page)).toContain('That code is not right')
  await page.fill('#code', codeAt(secret, 1))
  await press(page, 'Go on')
  await page.waitForURL('**/staff/cases')
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['beside-staff'])
  await page.context().close()
})

test('without scripts a code on paper lets in once, and says how many are left', async () => {
  const page = await newPage(browser, { scripts: false, width: 390 })
  await passwordOf(page, 'ACM')
  await page.waitForURL('**/staff/sign-in/code')
  await page.fill('#code', (codes[0] ?? '').toUpperCase())
  await press(page, 'Go on')
  await page.waitForURL('**/staff/account/recovery-codes?done=used')
  expect(await textOf(page)).toContain('You have 9 recovery codes left.')
  await page.context().close()
})

test('a passkey is a second proof, and then signs in by itself', async () => {
  const page = await newPage(browser)
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await passwordOf(page, 'HSM')
  await page.waitForURL('**/staff/account/second-factor')
  await page.getByRole('link', { name: 'Use a passkey' }).click()
  await page.waitForURL('**/staff/account/passkeys')
  expect(await axeViolations(page)).toEqual([])
  await page.fill('#name', 'Office laptop')
  await press(page, 'Add a passkey')
  await page.waitForURL('**/staff/account/recovery-codes?done=passkey')
  await press(page, 'Sign out')
  await page.waitForURL('**/staff/sign-in')
  await press(page, 'Sign in with a passkey')
  await page.waitForURL('**/staff')
  expect(await textOf(page)).toContain('today, Helen')
  await press(page, 'Sign out')
  await page.waitForURL('**/staff/sign-in')

  // A copy that lags behind, as a stolen one would, and a device that did not ask who holds it.
  const { credentials } = await client.send('WebAuthn.getCredentials', { authenticatorId })
  const [credential] = credentials
  if (!credential) throw new Error('no passkey')
  await client.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId })
  await client.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount: 0 } })
  await press(page, 'Sign in with a passkey')
  await page.getByText('That passkey did not work').waitFor()
  await page.context().close()
})

test('a mailed link opens once, chooses a password, and asks for a second proof all the same', async () => {
  const page = await newPage(browser, { scripts: false, width: 390 })
  await page.goto(`${app.url}/staff/sign-in/forgotten`)
  expect(await axeViolations(page)).toEqual([])
  await page.fill('#email', accountOf('NHO')?.email ?? '')
  await press(page, 'Send me a link')
  await page.waitForURL('**/staff/sign-in/forgotten?done=asked')
  const path = await mailedLink(page)
  for (const _ of 'aa') await page.goto(app.url + path)
  expect(await axeViolations(page)).toEqual([])
  await page.fill('#password', 'Password123456')
  await page.fill('#again', 'Password123456')
  await press(page, 'Keep this password')
  await page.waitForSelector('.error-summary')
  expect(await textOf(page)).toContain('Many people use that password')
  expect(await page.content()).not.toContain('Password123456')
  await page.fill('#password', 'kettle otter marble')
  await page.fill('#again', 'kettle otter marble')
  await press(page, 'Keep this password')
  await page.waitForURL('**/staff/account/second-factor')
  await page.goto(app.url + path)
  expect(await textOf(page)).toContain('This link is over')
  await page.context().clearCookies()
  await passwordOf(page, 'NHO', 'kettle otter marble')
  await page.waitForURL('**/staff/account/second-factor')
  await page.context().close()
})

async function mailedLink(page: Page): Promise<string> {
  const folder = join(app.dataDir, 'outbox')
  for (let tries = 0; tries < 60; tries++) {
    const mails = readdirSync(folder, { recursive: false }).map(name =>
      readFileSync(join(folder, String(name)), 'utf8'),
    )
    const found = mails
      .map(mail => /\/staff\/sign-in\/link\/[\w-]{43}/.exec(mail.replace(/=\r?\n/g, ''))?.[0])
      .find(Boolean)
    if (found) return found
    await page.waitForTimeout(250)
  }
  throw new Error('no link was mailed')
}
