import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import { minimumOffers } from '@/lib/support/offer'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium } from '../support/chromium'
import { clocksOn, expectClocks, outboxOf, pathOf, record, sentOutside } from './scenario-steps'
import { mediumRisk, s9 } from './scenario-stories-through-others'
import { openReport, textOf } from './staff-desk'
import { atDesk, leaveDesks } from './staff-entry-desk'
import { takeIntoCase } from './support-reading'
import { enter } from './support-telling'
import { found, tracesOf } from './support-words'

let app: RunningApp
let browser: Browser
let reference: string
let kase: string
let person: string
beforeAll(async () => {
  app = await startApp({ clock: '2026-12-10T09:30:00Z' })
  browser = await launchChromium()
})
afterEach(leaveDesks)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const at = (role: StaffRole, to = '/staff'): Promise<Page> => atDesk(browser, app, role, { to, scripts: false })
const theirs = (part: string) => `${app.url}${person}/${part}`
const personId = () => person.split('/').at(-1) as string
const oneOfEach = ['counselling', 'safety_visit', 'help_with_police', 'named_officer', 'case_review']

describe('S9: she wants it known, and nothing done about him', () => {
  test('is a hate incident with support only, and every date runs all the same', async () => {
    const adviser = await at('CCA', '/staff/reports/new')
    const arrival = { channel: 'contact_centre', date: '2026-12-10', time: '09:20', through: '' }
    ;({ reference } = await enter(adviser, s9, arrival))
    const officer = await at('ACM')
    await openReport(officer, app.url, reference)
    await takeIntoCase(officer, 'Because of who she is', 'Priya Nair')
    kase = new URL(officer.url()).pathname
    person = await pathOf(officer, s9.name as string)
    expect(await officer.locator('.case-head').textContent()).toContain('Hate incident')
    expect(await officer.locator('[aria-labelledby=wishes] dd').first().textContent()).toBe('Support only')
    await expectClocks(officer, [
      'First contact · Due tomorrow, 5pm · Target Fri 11 Dec, 5pm.',
      `Interview and risk assessment, ${s9.name} · Due Mon 14 Dec, 5pm · Target Mon 14 Dec, 5pm.`,
      `Action plan, ${s9.name} · Due Thu 17 Dec, 5pm · Target Thu 17 Dec, 5pm.`,
      'Next update · Due Thu 24 Dec, 5pm · Target Thu 24 Dec, 5pm.',
      'Manager’s review · Due Tue 12 Jan, 5pm · Target Tue 12 Jan, 5pm.',
    ])
  })

  test('her no stands: the police are not told and he is not spoken to, however far the case is', async () => {
    const officer = await at('ACM')
    for (const purpose of ['tell_police', 'speak_to_alleged_perpetrator'])
      await record(officer, theirs('consents'), {
        filled: { purpose, answer: 'no', method: 'verbal' },
        button: 'Record what they said',
      })
    await record(officer, theirs('consents'), {
      filled: { purpose: 'refer_for_support', answer: 'ask_later', method: 'verbal' },
      button: 'Record what they said',
    })
    await record(officer, theirs('assessment'), { filled: mediumRisk, button: 'Record the assessment' })
    await officer.goto(theirs('police'))
    await officer.check('[name=status][value=reported_by_us_with_consent]')
    await officer.getByRole('button', { name: 'Record', exact: true }).click()
    await officer.waitForSelector('#form-message')
    expect(await textOf(officer)).toContain('They have not agreed that we tell the police.')
    await officer.goto(`${app.url}${kase}/contacts`)
    expect(await textOf(officer)).toContain('Not the alleged perpetrator yet')
    expect(await officer.getByRole('radio', { name: /^The alleged perpetrator/ }).count()).toBe(0)
    await officer.goto(app.url + kase)
    expect((await clocksOn(officer)).filter(line => line.startsWith('Alleged perpetrator spoken to'))).toEqual([])
  })

  test('the five offers are made one by one, and the plan is of support only, looked at again on 12 January', async () => {
    const officer = await at('ACM')
    expect(oneOfEach).toHaveLength(minimumOffers.length)
    for (const [made, thing] of oneOfEach.entries()) {
      expect(await officer.locator('.tasks li', { hasText: 'support to Imogen' }).textContent()).toContain(
        `${made} of 5 minimum offers made`,
      )
      await record(officer, `${app.url}${kase}/support`, {
        filled: { personId: personId(), catalogueCode: thing, channel: 'phone', decision: 'declined' },
        button: 'Record offer',
      })
    }
    expect(await officer.locator('.tasks li', { hasText: 'support to Imogen' }).count()).toBe(0)
    await record(officer, theirs('plan'), {
      filled: { wants: 'To be believed', supportOnly: 'yes', nextReviewOn: '2027-01-12' },
      button: 'Make the plan',
    })
    expect(await textOf(officer)).toMatch(/Next look at it: [^.]*12 Jan[^.]*\. Support and safety only\./)
  })

  test('no page that ends or pauses anything knows a reason that blames her, and nothing left the house', async () => {
    const officer = await at('ACM')
    for (const part of ['', '/stage', '/finding', '/messages']) {
      await officer.goto(app.url + kase + part)
      expect(await officer.content()).not.toMatch(/co-?operat|engag/i)
    }
    const traces = [...tracesOf(s9), 'Karras', '900367']
    expect(await sentOutside(app, reference)).toEqual([])
    expect(found(traces, (await outboxOf(app)) + app.log())).toEqual([])
    const manager = await at('HSM', '/staff/oversight/cases')
    expect(await textOf(manager)).toContain('Everything has an owner')
  })
})
