import type { Page } from 'playwright-core'
import { shortestMs } from '@/lib/reports/held-back'

/**
 * Presses the page's main button and waits for the page it leads to; presses *Send* once more where a whole report was
 * told faster than a person could.
 */
export async function press(page: Page, name: string): Promise<void> {
  await pressOnce(page, name)
  if (name !== 'Send' || (await page.locator('#once-more').count()) === 0) return
  await page.waitForTimeout(shortestMs)
  await pressOnce(page, name)
}

export async function pressOnce(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse(
    response => response.request().isNavigationRequest() && response.status() === 200,
  )
  const arrived = page.waitForEvent('framenavigated', frame => frame === page.mainFrame())
  await page.locator('.actions .button', { hasText: name }).click()
  await Promise.all([answered, arrived])
  await page.waitForLoadState('domcontentloaded')
}

export const goOn = (page: Page) => press(page, 'Continue')

/** From the start page to the first question. */
export async function begin(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await press(page, 'Start')
  await goOn(page)
}

export const heading = (page: Page) => page.locator('h1').textContent()
export const pathOf = (page: Page) => new URL(page.url()).pathname

/** Answers by the words people see, such as { 'Who is this about?': 'I saw or heard it' }. */
export async function choose(page: Page, ...answers: string[]): Promise<void> {
  for (const answer of answers) await page.getByLabel(answer, { exact: true }).check()
}
