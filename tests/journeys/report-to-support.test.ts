import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pageFields } from '@/lib/reports/page-fields'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium, newPage } from '../support/chromium'
import { goOn, press } from './public-steps'
import { atDesk, leaveDesks, takenOver } from './staff-entry-desk'
import { expectCase, expectOffers, offerSupport, wishNo } from './support-offering'
import { expectAsTold, find, safeContactOn, takeIntoCase } from './support-reading'
import { everythingStored } from './support-stored'
import { named, namedVictim, type Story, thenAnonymous, witness } from './support-stories'
import { enteredByStaff, onBehalf } from './support-stories-through-others'
import { answer, closeSafely, enter, receive, tell, tellUpTo } from './support-telling'
import { found, tracesOf } from './support-words'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  // The last morning before the holidays: "the next working day" is Tuesday 29 December.
  app = await startApp({ clock: '2026-12-24T11:20:00Z' })
  browser = await launchChromium()
})
afterEach(leaveDesks)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('%s', (_, scripts) => {
  test.each([
    ['an anonymous witness', witness],
    ['a victim who gives a name and how to reach them', namedVictim],
    ['somebody who tells us for another', onBehalf],
  ])('%s is read exactly as they told it, and support is offered', async (_who, story) => {
    const phone = await onAPhone()
    await tell(phone, app.url, story.answers)
    const received = await receive(phone)
    await supported(story, received.reference, 'Web, received today, 11:')
    await closeSafely(phone, app.url, received)
    await phone.context().close()
  })

  test('somebody at the counter is read exactly as they told it, and support is offered', async () => {
    const adviser = await atDesk(browser, app, 'CCA', { scripts })
    if (scripts) await takenOver(adviser)
    const { reference, receipt } = await enter(adviser, enteredByStaff.answers, counter)
    expect(receipt).toHaveLength(16)
    await adviser.goto(adviser.url())
    expect(await adviser.content()).not.toContain(reference)
    await supported(
      enteredByStaff,
      reference,
      /^Office, through Quay "Street" office, received Wed 23 Dec, 4:30pm\. Typed by Dan Whitlock today, 11:\d\dam\./,
    )
  })

  test('a name typed before choosing to stay anonymous is nowhere', async () => {
    const traces = [named.name, named.phone, named.email].filter(text => text !== undefined)
    const phone = await onAPhone()
    await changeTheirMind(phone)
    await phone.goto(`${app.url}/tell-us/7`)
    expect(found(traces, await phone.content())).toEqual([])
    await phone.goto(`${app.url}/tell-us/10`)
    expect(found(traces, await phone.content())).toEqual([])
    await press(phone, 'Send')
    const { reference } = await receive(phone)
    const officer = await atDesk(browser, app, 'ACM', { to: '/staff/triage', scripts })
    await find(officer, app.url, reference, { answers: named })
    await expectAsTold(officer, thenAnonymous)
    expect(found(traces, await officer.content())).toEqual([])
    await takeIntoCase(officer, 'Nothing is open about this', 'Priya Nair')
    expect(found(traces, await officer.content())).toEqual([])
    expect(found(traces, await everythingStored(app))).toEqual([])
    await phone.context().close()
  })

  const onAPhone = () => newPage(browser, { scripts, width: 390, height: 844 })

  async function changeTheirMind(phone: Page) {
    await tellUpTo(7, phone, app.url, named)
    await phone.getByRole('button', { name: 'Back' }).click()
    await phone.waitForURL('**/tell-us/7')
    expect(await phone.locator('#name').inputValue()).toBe(named.name)
    await answer(phone, thenAnonymous, pageFields[7])
    for (const _ of [8, 9, 10]) await goOn(phone)
  }

  /** From the queue to an offer that was accepted and stands when they want nothing more done. */
  async function supported(story: Story, reference: string, howItCame: string | RegExp) {
    const officer = await atDesk(browser, app, 'ACM', { to: '/staff/triage', scripts })
    await find(officer, app.url, reference, story)
    await expectAsTold(officer, story.answers)
    expect(await officer.locator('[aria-labelledby=words] .meta').textContent()).toMatch(howItCame)
    const { never, codeWord } = await safeContactOn(officer)
    expect({ never, codeWord }).toEqual({ never: story.safe.never, codeWord: story.safe.codeWord })
    await takeIntoCase(officer, 'Hate & "harassment" <at home> 🏠\nnothing open there', 'Priya Nair')
    await expectCase(officer, story)
    await offerSupport({ page: officer, scripts }, story.offers)
    await wishNo({ page: officer, scripts }, story.victim)
    await officer.reload()
    await expectOffers(officer, story.offers)
  }
})

/** The adviser types on the 24th what was told the afternoon before. */
const counter = { channel: 'office', date: '2026-12-23', time: '4:30pm', through: 'Quay "Street" office' }

test('of no story is a word in the log or in a table, nor of any browser', async () => {
  const traces = [witness, namedVictim, onBehalf, enteredByStaff].flatMap(({ answers }) => tracesOf(answers))
  const browsers = ['HeadlessChrome', 'AppleWebKit']
  expect(found([...traces, ...browsers], app.log())).toEqual([])
  expect(found([...traces, ...browsers], await everythingStored(app))).toEqual([])
})
