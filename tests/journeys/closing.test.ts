import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '@/lib/language/en'
import { axeViolations } from '../support/chromium'
import { sent } from './mailbox-desk'
import { fill, personOn, pressFor, record, stepsOn } from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { comeBackTo } from './scenario-mail'
import { clocksOn } from './scenario-steps'
import { minimumOffers } from './scenario-stories'
import { s9 } from './scenario-stories-through-others'
import { openReport, textOf } from './staff-desk'
import { takeIntoCase } from './support-reading'

const words = en.closing
const her = { ...s9, wishes: ['safer_at_home' as const] }
const low = {
  ...{ 'answer-q1': 'occasionally', 'answer-q2': 'no', 'answer-q3': 'no', 'answer-q4': 'well', 'answer-q5': 'none' },
  ...{ 'answer-q6': 'family', 'answer-q7': 'no', 'answer-q8': 'no', 'answer-q9': 'not', 'answer-q10': 'no' },
  ...{ 'answer-q11': 'little', 'answer-q12': 'family' },
}

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('a case is closed, %s', (_, scripts) => {
  const { url, desk, phone, moveOn } = landlordAt('2026-12-01T09:30:00Z', scripts)
  let receipt: string
  let kase: string
  const closure = async (page: Page) => {
    await page.goto(`${url()}${kase}/closure`)
    return page
  }
  const owed = async (page: Page, panel: string) => page.locator(`[aria-labelledby=${panel}] a`).allTextContents()
  const tellHer = async (page: Page, agrees: 'yes' | 'no') => {
    await fill(page, { outcome: 'spoke', channel: 'phone', rightsGiven: 'yes', agrees })
    await pressFor(page, 'Record', 'closure-told')
  }
  const say = async (link: string, page: 'plan' | 'again') => {
    const mine = await phone()
    await comeBackTo(mine, url(), receipt)
    await mine.getByRole('link', { name: link, exact: true }).click()
    await mine.waitForURL(`**/come-back/${page}`)
    expect(await axeViolations(mine)).toEqual([])
    await mine.fill('#text', 'You never asked the lady below')
    await mine.getByRole('button', { name: words.pages[page].button, exact: true }).click()
    await mine.waitForURL('**done=**')
    expect(await textOf(mine)).toContain(words.done[page].heading)
    await mine.context().close()
  }
  const decide = async (page: Page) => {
    await fill(await closure(page), { decision: 'approve' })
    await page.getByRole('button', { name: 'Record my decision', exact: true }).click()
  }
  const answer = async (page: Page) => {
    await page.goto(`${url()}${kase}/closure/objections`)
    await fill(page, { answer: 'not_upheld', reason: 'The lady below was asked on Monday' })
    await pressFor(page, 'Record my answer', 'challenge-answered')
  }

  test('the officer sees what is still to be done and where, does it, and proposes', { timeout: 240_000 }, async () => {
    const report = await sent(url(), her)
    receipt = report.receipt
    const officer = await desk('ACM')
    await openReport(officer, url(), report.reference)
    await takeIntoCase(officer, 'Because of who she is', 'Priya Nair')
    kase = new URL(officer.url()).pathname
    const person = await personOn(officer, s9.name as string)
    const first = await owed(await closure(officer), 'owed')
    expect(first).toEqual([
      expect.stringMatching(/^Offer support to Imogen Karras/),
      'Assess the risk to Imogen Karras',
    ])
    for (const what of first) {
      await (await closure(officer)).getByRole('link', { name: what, exact: true }).click()
      await officer.waitForURL(to => !to.pathname.endsWith('/closure'))
      expect(await officer.locator('main form').count()).toBeGreaterThan(0)
    }
    const offer = { personId: person.split('/').at(-1) ?? '', channel: 'phone', decision: 'declined' }
    for (const catalogueCode of minimumOffers) await record(officer, url() + kase, 'offer', { ...offer, catalogueCode })
    await record(officer, person, 'assessment', low)
    expect(await owed(await closure(officer), 'owed')).toEqual([])
    const why = {
      account: 'Lights on the stairs',
      investigated: 'We asked both flats',
      perpetratorTold: 'never_notified',
    }
    await fill(officer, { reason: 'not_enough_evidence', ...why, nothingMore: 'Nobody saw it' })
    await officer.getByRole('button', { name: 'Propose closing', exact: true }).click()
    await officer.waitForSelector('#form-message')
    expect(await textOf(officer)).toContain('Record what we found')
    await officer.goto(`${url()}${kase}/finding`)
    await fill(officer, { finding: 'partly_supported', reason: 'Two heard it' })
    await pressFor(officer, 'Record the finding', 'finding')
    await fill(await closure(officer), { reason: 'not_enough_evidence', ...why, nothingMore: 'Nobody saw it' })
    await pressFor(officer, 'Propose closing', 'closure')
    expect(await axeViolations(await closure(officer))).toEqual([])
    await officer.getByRole('link', { name: /^Tell Imogen Karras safely/ }).click()
    await officer.waitForURL('**/closure/tellings/**')
    await tellHer(officer, 'no')
  })

  test('she disagrees from her mailbox: that stops it until another manager answers', {
    timeout: 240_000,
  }, async () => {
    await say(words.links.plan, 'plan')
    const manager = await desk('HSM')
    await decide(manager)
    await manager.waitForSelector('#form-message')
    expect(await textOf(manager)).toContain('Somebody disagrees: a manager answers first')
    await answer(await desk('DutyManager'))
    const officer = await closure(await desk('ACM'))
    expect(await owed(officer, 'tellings')).toContain('Tell whoever disagreed what was answered, and how to complain')
    await officer.goto(
      `${await personOn(await kaseOn(officer), s9.name as string)}`.replace('/people/', '/closure/tellings/'),
    )
    await tellHer(officer, 'no')
    expect(await owed(await closure(officer), 'tellings')).toEqual([expect.stringMatching(/^They may disagree until/)])
  })
  const kaseOn = async (page: Page) => {
    await page.goto(url() + kase)
    return page
  }

  test('her time to disagree passes, and somebody else than proposed it closes it', { timeout: 240_000 }, async () => {
    const early = await desk('HSM')
    await decide(early)
    await early.waitForSelector('#form-message')
    expect(await textOf(early)).toContain('They may disagree until')
    await moveOn('2026-12-17T09:30:00Z')
    const officer = await closure(await desk('ACM'))
    expect(await officer.getByRole('button', { name: 'Record my decision' }).count()).toBe(0)
    const manager = await desk('HSM')
    await decide(manager)
    await manager.waitForURL(to => to.searchParams.get('done') === 'closure-decided')
    expect(await textOf(manager)).toContain('Closed')
  })

  test('she asks for it to be looked at again, is answered, and is told', { timeout: 240_000 }, async () => {
    await say(words.links.again, 'again')
    await answer(await desk('DutyManager'))
    const officer = await closure(await desk('ACM'))
    const tell = 'Tell Imogen Karras what was answered, and how to complain'
    expect(await owed(officer, 'answers')).toEqual([tell])
    await officer.getByRole('link', { name: tell }).click()
    await officer.waitForURL('**/closure/tellings/**')
    expect(await textOf(officer)).toContain('That we looked at it again')
    await tellHer(officer, 'no')
    expect(await owed(await closure(officer), 'answers')).toEqual([])
    expect(await clocksOn(await kaseOn(officer))).toContainEqual(
      expect.stringMatching(/^Answer a request to look again.* · Met/),
    )
  })

  test('four weeks on she is asked how she is', { timeout: 240_000 }, async () => {
    const officer = await kaseOn(await desk('ACM'))
    expect(await stepsOn(officer)).toContainEqual(expect.stringMatching(/Ask how Imogen Karras is, four weeks on$/))
    await officer.goto((await personOn(officer, s9.name as string)).replace('/people/', '/closure/checks/'))
    await fill(officer, { result: 'nothing_since', channel: 'phone' })
    await pressFor(officer, 'Record', 'closure-check')
    expect(await clocksOn(officer)).toContainEqual(expect.stringMatching(/^Check after closing.* · Met/))
  })
})
