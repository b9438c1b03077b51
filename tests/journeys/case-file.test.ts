import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold } from '@/lib/case-files/folding'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium, settled } from '../support/chromium'
import {
  agree,
  ask,
  caseOf,
  expectFits,
  hide,
  holdBuilds,
  keepTheRest,
  makeManager,
  press,
  propose,
  readOut,
} from './case-file-desk'
import { fill } from './scenario-desk'
import { deskOf, textOf } from './staff-desk'

/** Whoever is hidden in it, by every name that the case has for her. */
const hidden = ['amina', 'farouk']

let app: RunningApp
let browser: Browser
let kase: string
let asker: Page
let second: Page

beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
  await makeManager(app)
  asker = await deskOf(browser, app, 'HSM', '/staff/cases')
  second = await deskOf(browser, app, 'DutyManager', '/staff/cases')
  kase = await caseOf(asker, app.url, 'Amina Farouk')
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe('a case file for the Ombudsman', () => {
  let file: string
  let gone: string
  /** What stands for her wherever she was named. */
  let label: string

  test('begins with who is named and goes on with every passage', { timeout: 180_000 }, async () => {
    file = await ask(asker, kase)
    await expectFits(asker)
    await hide(asker, file)
    const words = asker.locator('blockquote')
    gone = (await words.first().textContent())?.trim() ?? ''
    expect(fold((await words.allTextContents()).join())).not.toMatch(/amina|farouk/)
    await settled(asker)
    await asker.locator('[name=answer-0][value=take_out]').check()
    await expectFits(asker)
    await press(asker, 'Save this page')
    await asker.waitForURL(/page=1/)
    await keepTheRest(asker, file)
    await asker.goto(`${file}/passages?page=1`)
    expect(await asker.locator('[name=answer-0][value=take_out]').isChecked()).toBe(true)
    await propose(asker, file)
  })

  test('is agreed to by a second person who was shown what goes, and never by whoever asked', {
    timeout: 120_000,
  }, async () => {
    expect(await textOf(asker)).toContain('You asked for this file, so somebody else looks at it.')
    expect(await asker.getByRole('button', { name: 'Record your answer' }).count()).toBe(0)
    await second.goto(`${file}/people`)
    expect(await textOf(second)).not.toContain('Amina')
    await second.goto(`${file}/passages`)
    await expectFits(second)
    await second.goto(file)
    await expectFits(second)
    expect((await textOf(second)).replace(/\s/g, '')).toContain(gone.replace(/\s/g, ''))
    label = (await textOf(second)).match(/(Person [A-Z]), victim: hidden/)?.[1] ?? 'nobody hidden'
    expect(label).toMatch(/^Person [A-Z]$/)
    await agree(second, file)
  })

  test('shows how far it is until it can be taken out', { timeout: 120_000 }, async () => {
    await asker.goto(file)
    await expectFits(asker)
    await asker.getByRole('button', { name: 'Download the PDF' }).waitFor({ timeout: 90_000 })
    await expectFits(asker)
    await settled(asker)
    await press(asker, 'Download the PDF')
    await asker.waitForURL(/reason=missing/)
    await expectFits(asker)
  })

  test.skipIf(!existsSync('/usr/bin/pdftotext'))(
    'names nobody hidden in its words or its metadata, and its opening is kept',
    async () => {
      const { name, words, info } = await readOut(asker)
      expect(name).toMatch(/^C-[0-9A-Z-]+\.pdf$/)
      const left = fold(`${words}\n${info}`).split(/[^\p{L}]+/u)
      for (const part of hidden) expect(left).not.toContain(part)
      // The page that explains such names gives two of them as examples.
      expect(words.replaceAll(/“Person [A-Z]”/g, '')).toContain(label)
      expect(words).toContain('[Taken out]')
      expect(words.replace(/\s/g, '')).not.toContain(gone.replace(/\s/g, ''))
      expect(words).not.toMatch(/07700 ?900118/)
      expect(info).toMatch(/Title:\s+Case file C-/)
      expect(info).not.toMatch(/(Author|Creator|Producer|Subject|Keywords):[ \t]+\S/)
      await asker.goto(file)
      expect(await textOf(asker)).toMatch(/Helen Marsh, .*: For the Ombudsman/)
    },
  )

  test('is not made where something was added after it was agreed to', { timeout: 180_000 }, async () => {
    const other = await ask(asker, kase)
    await keepTheRest(asker, other)
    await propose(asker, other)
    const letGo = await holdBuilds(app)
    await agree(second, other)
    await asker.goto(`${kase}/notes`)
    await fill(asker, { text: 'The caretaker saw it too' })
    await press(asker, 'Add note')
    await asker.waitForURL(/done=/)
    await letGo()
    await asker.goto(other)
    await asker.getByText('The record changed after it was agreed to').waitFor({ timeout: 90_000 })
    expect(await asker.getByRole('button', { name: 'Download the PDF' }).count()).toBe(0)
    await expectFits(asker)
  })

  test('its print view, for work in the house, fits paper and screen', async () => {
    await asker.goto(`${kase}/print`)
    await expectFits(asker)
    expect(await textOf(asker)).toContain('For work in the house only')
  })
})
