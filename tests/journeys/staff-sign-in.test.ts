import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { deskOf, textOf } from './staff-desk'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('%s', (_, scripts) => {
  test('a wrong password gets one kind sentence, keeps the address, and never the password', async () => {
    const page = await newPage(browser, { scripts, width: 390 })
    await page.goto(`${app.url}/staff/sign-in`)
    expect(await page.title()).toBe('Sign in – Beside')
    expect(await axeViolations(page)).toEqual([])
    await page.fill('#email', 'nobody@larkmoor.example')
    await page.fill('#password', 'secret guess')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForSelector('.error-summary')
    expect(await textOf(page)).toContain('That email and password do not go together.')
    expect(await axeViolations(page)).toEqual([])
    expect(await page.inputValue('#email')).toBe('nobody@larkmoor.example')
    expect(await page.inputValue('#password')).toBe('')
    expect(await page.content()).not.toContain('secret guess')
    await page.context().close()
  })

  test('nothing filled in says what is missing beside each field', async () => {
    const page = await newPage(browser, { scripts })
    await page.goto(`${app.url}/staff/sign-in`)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForSelector('#email-error')
    expect(await textOf(page)).toContain('Enter your work email')
    expect(await page.locator('#password-error').textContent()).toContain('Enter your password')
    await page.context().close()
  })

  test('the right one leads to today, and signing out leads back and keeps nothing', async () => {
    const page = await deskOf(browser, app, 'ACM', '/staff', { scripts })
    expect(await textOf(page)).toContain('What needs you today, Priya')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/staff/sign-in')
    await page.goto(`${app.url}/staff/triage`)
    expect(new URL(page.url()).pathname).toBe('/staff/sign-in')
    await page.context().close()
  })
})

test('signing in on a page left open takes over from a colleague, and their session is over everywhere', async () => {
  const page = await deskOf(browser, app, 'ACM', '/staff')
  const context = page.context()
  const [before] = await context.cookies()
  await context.clearCookies()
  await page.goto(`${app.url}/staff/sign-in`)
  await context.addCookies(before ? [before] : [])
  const colleague = app.demoAccounts.find(one => one.role === 'HSM')
  await page.fill('#email', colleague?.email ?? '')
  await page.fill('#password', colleague?.password ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/staff')
  expect(await textOf(page)).toContain(`today, ${colleague?.name.split(' ')[0]}`)
  await context.clearCookies()
  await context.addCookies(before ? [before] : [])
  await page.goto(`${app.url}/staff`)
  expect(new URL(page.url()).pathname).toBe('/staff/sign-in')
  await context.close()
})

test('nothing answers under /api/auth, and it leaves no cookie', async () => {
  for (const path of ['csrf', 'session', 'providers', 'signin', 'signout', 'callback/credentials', 'error']) {
    const answer = await fetch(`${app.url}/api/auth/${path}`)
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
  }
})

test('roles without casework are told honestly what they can do here', async () => {
  for (const [role, words] of [
    ['SysAdmin', 'You see no reports and no cases'],
    ['Insight', 'You will find more suppressed figures here'],
    ['CCA', 'Enter a report'],
  ] as const) {
    const page = await deskOf(browser, app, role, '/staff')
    expect(await textOf(page)).toContain(words)
    expect(await page.locator('.staff-bar nav').textContent()).not.toMatch(/Triage|Cases/)
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  }
})

test('the session cookie is for the server only, and nothing is kept in the browser', async () => {
  const page = await deskOf(browser, app, 'HSM', '/staff')
  const [cookie, ...others] = await page.context().cookies()
  expect(others).toEqual([])
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 })
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  await page.context().close()
})
