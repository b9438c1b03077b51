import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RunningApp } from '../support/app'
import { axeViolations, settled } from '../support/chromium'
import { fill } from './scenario-desk'
import { textOf } from './staff-desk'
import { superuserOf } from './support-stored'

/** The demo has one manager, and whoever asks never agrees. */
export async function makeManager({ dataDir }: RunningApp) {
  const sql = superuserOf(dataDir)
  await sql`update beside.staff set role = 'HSM' where role = 'DutyManager'`
  await sql.end()
}

/** The address of the case that somebody of this name is in, for whoever looks at the list of cases. */
export async function caseOf(page: Page, url: string, name: string): Promise<string> {
  for (const href of await page.locator('th a').evaluateAll(all => all.map(link => link.getAttribute('href')))) {
    await page.goto(url + href)
    if ((await textOf(page)).includes(name)) return page.url()
  }
  throw new Error('nobody of that name is in a case')
}

/** Lets no file be made until it is let go, so that a note comes between agreeing and making. */
export async function holdBuilds({ dataDir }: RunningApp): Promise<() => Promise<void>> {
  const sql = superuserOf(dataDir)
  await sql.unsafe(`
    create function beside.hold_build() returns trigger language plpgsql as
      $$ begin new.run_at := new.run_at + interval '1 day'; return new; end $$;
    create trigger hold_build before insert on beside.outbox for each row
      when (new.kind = 'build_case_file') execute function beside.hold_build()`)
  return async () => {
    await sql`drop trigger hold_build on beside.outbox`
    await sql`update beside.outbox set run_at = run_at - interval '1 day' where kind = 'build_case_file' and done_at is null`
    await sql.end()
  }
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** On a phone and on a desk nothing runs over the side, and axe finds nothing. */
export async function expectFits(page: Page) {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const path = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, '…')
    expect({ path, width, found: await axeViolations(page) }).toEqual({ path, width, found: [] })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  }
}

/** Asks for a file for the Ombudsman; resolves with its address. */
export async function ask(page: Page, kase: string): Promise<string> {
  await page.goto(`${kase}/case-files`)
  await fill(page, { purpose: 'ombudsman', recipient: 'Amina Farouk’s caseworker there', reason: 'Complaint 114' })
  await expectFits(page)
  await press(page, 'Ask for the file')
  await page.waitForURL(/case-files\/[0-9a-f-]{36}$/)
  return page.url()
}

/** Hides Amina Farouk and shows everybody else. */
export async function hide(page: Page, file: string) {
  await page.goto(`${file}/people`)
  await settled(page)
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('checkbox', { name: /Amina Farouk/ }).check()
  await expectFits(page)
  await press(page, 'Save, and go on to the passages')
  await page.waitForURL(`${file}/passages`)
}

/** Keeps every passage that has no answer yet, page by page. */
export async function keepTheRest(page: Page, file: string) {
  await page.goto(`${file}/passages`)
  while (!(await textOf(page)).includes('Every passage has an answer')) {
    const was = await textOf(page)
    await fill(page, { all: 'keep' })
    await press(page, 'Save this page')
    await page.waitForFunction(
      before => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') !== before,
      was,
    )
    await settled(page)
  }
}

export async function propose(page: Page, file: string) {
  await page.goto(file)
  await settled(page)
  await press(page, 'Ask a second person to agree')
  await page.getByText('Waits for a second person').waitFor()
}

export async function agree(page: Page, file: string) {
  await page.goto(file)
  await fill(page, { answer: 'agreed', reason: 'I read each' })
  await press(page, 'Record your answer')
  await page
    .getByText(/Waits to be made|Being made|Ready/)
    .first()
    .waitFor()
}

export async function readOut(page: Page) {
  await fill(page, { reason: 'For the Ombudsman' })
  const [arriving] = await Promise.all([page.waitForEvent('download'), press(page, 'Download the PDF')])
  const path = await arriving.path()
  const run = (program: string, ...more: string[]) => execFileSync(program, [path, ...more], { encoding: 'utf8' })
  return { name: arriving.suggestedFilename(), words: run('pdftotext', '-'), info: run('pdfinfo') }
}
