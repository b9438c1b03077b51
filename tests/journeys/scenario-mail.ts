import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { en } from '@/lib/language/en'
import { fill } from './scenario-desk'

/** An officer writes to the mailbox of a case. */
export async function writeTo(page: Page, kase: string, text: string, nextBy: string): Promise<void> {
  await page.goto(`${kase}/messages`)
  await fill(page, { text, nextBy })
  await page.getByRole('button', { name: 'Send message', exact: true }).click()
  await page.waitForURL('**sent=yes')
}

/** Whoever holds a receipt comes back to their messages. */
export async function comeBackTo(page: Page, url: string, receipt: string): Promise<void> {
  await page.goto(`${url}/come-back`)
  await page.fill('#receipt', receipt)
  await page.getByRole('button', { name: en.comeBack({ name: 'Larkmoor', phone: '' } as never).button }).click()
  await page.waitForURL('**/come-back/messages')
}

/** And writes from there. */
export async function writeBack(page: Page, text: string): Promise<void> {
  await page.fill('#text', text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.waitForURL('**done=yes')
}

/** A way of writing to the only person of a case is refused before it is sent, and there is nothing to press. */
export async function expectRefused(page: Page, kase: string, channel: string): Promise<void> {
  await page.goto(`${kase}/outgoing`)
  await page.check('[name=template][value=tried_to_reach]')
  await page.check(`[name=channel][value=${channel}]`)
  await page.getByRole('button', { name: 'See it first' }).click()
  const preview = page.locator('[aria-labelledby=preview]')
  expect(await preview.textContent()).toContain('This may not be sent')
  expect(await preview.locator('button').count()).toBe(0)
}
