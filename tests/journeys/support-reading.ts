import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Answers } from '@/lib/reports/answers'
import { axeViolations } from '../support/chromium'
import { openReport } from './staff-desk'
import type { Story } from './support-stories'
import { asTold, found, tracesOf } from './support-words'

/** Finds the report in the queue, which has no word of it, and opens it. */
export async function find(page: Page, url: string, reference: string, { answers }: Pick<Story, 'answers'>) {
  await openReport(page, url, reference)
  const report = page.url()
  await page.goto(`${url}/staff/triage`)
  expect(await page.locator('tr', { hasText: reference }).textContent()).not.toContain('Being looked up')
  expect(found(tracesOf(answers), await page.content())).toEqual([])
  await page.getByRole('link', { name: reference }).click()
  await page.waitForURL(report)
  await page.waitForSelector('#words')
}

/** The report on the page is the one that was told: every answer in its words, and all that was typed to the letter. */
export async function expectAsTold(page: Page, answers: Answers) {
  expect(await lettersOf(page.locator('[aria-labelledby=words] .as-typed'))).toEqual([answers.what])
  expect(await answersOn(page)).toEqual(asTold(answers))
  expect(await page.title()).toBe('Report – Beside')
  expect(await axeViolations(page)).toEqual([])
}

async function answersOn(page: Page) {
  const questions = await page.locator('[aria-labelledby=answers] dt').allTextContents()
  const answers = await lettersOf(page.locator('[aria-labelledby=answers] dd .as-typed'))
  return questions.map((question, i) => [question, answers[i]])
}

/** What was typed, as it can be read: line ends and spaces count only where the page keeps them. */
export const lettersOf = (typed: Locator) =>
  typed.evaluateAll(all =>
    all.map(element => {
      const text = element.textContent ?? ''
      return getComputedStyle(element).whiteSpace === 'pre-wrap' ? text : text.replace(/\s+/g, ' ')
    }),
  )

/** Opens a new case for an officer, and goes to it. */
export async function takeIntoCase(page: Page, reason: string, officer: string) {
  await page.check('[value=new_case]')
  const option = page.locator('#officer option', { hasText: officer })
  await page.selectOption('#officer', (await option.getAttribute('value')) ?? '')
  await page.fill('#reason', reason)
  await page.getByRole('button', { name: 'Record decision' }).click()
  await page.waitForURL('**done=yes')
  expect(await lettersOf(page.locator('[aria-labelledby=decided] .as-typed'))).toEqual([reason])
  await page.getByRole('link', { name: /^C-/ }).click()
  await page.waitForURL('**/staff/cases/**')
  await page.waitForSelector('#people')
}

/** A panel of safe contact, as it is read; whoever the page is about when there is only one. */
export async function safeContactOn(page: Page, name?: string): Promise<Story['safe']> {
  const title = page.locator('.title', { hasText: `Safe contact${name ? `: ${name}` : ''}` })
  const panel = page.locator('.safe-contact', { has: title })
  const codeWord = await panel.locator('details div').allTextContents()
  return {
    next: (await panel.locator('.next').textContent()) ?? '',
    ok: await panel.locator('.yes li').allTextContents(),
    never: await panel.locator('.no li').allTextContents(),
    ...(codeWord[0] !== undefined && { codeWord: codeWord[0] }),
  }
}
