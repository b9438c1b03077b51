import { describe, expect, test } from 'vitest'
import { yourChoice } from '@/lib/language/en/support-summary'
import { axeViolations } from '../support/chromium'
import { expectNothingUnowned, fill, personOn, record, stepsOn } from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { clocksOn, expectClocks } from './scenario-steps'
import { minimumOffers, planOf, s1Risk } from './scenario-stories'
import { s9 } from './scenario-stories-through-others'
import { outboxOf, outgoingAbout } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { takeIntoCase } from './support-reading'
import { enter } from './support-telling'
import { found, tracesOf } from './support-words'

const call = { channel: 'contact_centre', date: '2026-12-10', time: '09:20', through: '' }

const isRunning = (name: string) => (line: string) => line.startsWith(name) && !/No longer needed| · Met/.test(line)

describe('S9: she wants it known, and nothing done about him; scripts are blocked', () => {
  const { app, url, desk } = landlordAt('2026-12-10T09:30:00Z', false)
  let reference: string
  let kase: string
  const her = async (page: Awaited<ReturnType<typeof desk>>) => {
    await page.goto(url() + kase)
    return personOn(page, s9.name as string)
  }

  test('support only, and every date runs all the same', { timeout: 180_000 }, async () => {
    const adviser = await desk('CCA', '/staff/reports/new')
    ;({ reference } = await enter(adviser, s9, call))
    const officer = await desk('ACM')
    await openReport(officer, url(), reference)
    await takeIntoCase(officer, 'Because of who she is', 'Priya Nair')
    kase = new URL(officer.url()).pathname
    expect(await officer.locator('.case-head').textContent()).toContain('Hate incident')
    expect(await officer.locator('[aria-labelledby=wishes] dd').first().textContent()).toBe('Support only')
    await expectClocks(officer, [
      'First contact · Due tomorrow, 5pm · Target Fri 11 Dec, 5pm.',
      `Interview and risk assessment, ${s9.name} · Due Mon 14 Dec, 5pm · Target Mon 14 Dec, 5pm.`,
      `Action plan, ${s9.name} · Due Thu 17 Dec, 5pm · Target Thu 17 Dec, 5pm.`,
      'Next update · Due Thu 24 Dec, 5pm · Target Thu 24 Dec, 5pm.',
      'Manager’s review · Due Tue 12 Jan, 5pm · Target Tue 12 Jan, 5pm.',
      `Check in with them, ${s9.name} · Due Tue 12 Jan, 5pm · Target Tue 12 Jan, 5pm.`,
    ])
  })

  test('her no stands: the police are not told, and he is not spoken to', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    const person = await her(officer)
    const said = { answer: 'no', method: 'verbal' }
    await record(officer, person, 'consent', { ...said, purpose: 'tell_police' })
    await record(officer, person, 'consent', { ...said, purpose: 'speak_to_alleged_perpetrator' })
    await record(officer, person, 'consent', { ...said, answer: 'ask_later', purpose: 'refer_for_support' })
    await record(officer, person, 'assessment', s1Risk)
    expect((await clocksOn(officer)).filter(line => line.startsWith('Alleged perpetrator spoken to'))).toEqual([])
    await officer.goto(`${person}/police`)
    await officer.check('[name=status][value=reported_by_us_with_consent]')
    await officer.getByRole('button', { name: 'Record', exact: true }).click()
    await officer.waitForSelector('#form-message')
    expect(await textOf(officer)).toContain('They have not agreed that we tell the police.')
    await officer.goto(`${url()}${kase}/contacts`)
    expect(await textOf(officer)).toContain('Not the alleged perpetrator yet')
    expect(await officer.getByRole('radio', { name: /^The alleged perpetrator/ }).count()).toBe(0)
  })

  test('the five offers are made one by one, and the plan is of support only', { timeout: 240_000 }, async () => {
    const officer = await desk('ACM')
    const person = await her(officer)
    const offer = { personId: person.split('/').at(-1) ?? '', channel: 'phone', decision: 'declined' }
    for (const [made, catalogueCode] of minimumOffers.entries()) {
      expect(await textOf(officer)).toContain(`${made} of 5 minimum offers made`)
      await record(officer, url() + kase, 'offer', { ...offer, catalogueCode })
    }
    expect((await stepsOn(officer)).filter(step => /offer/i.test(step))).toEqual([])
    await record(officer, person, 'plan', { ...planOf('To be believed', '2027-01-12'), supportOnly: 'yes' })
    expect(await textOf(officer)).toMatch(/Next look at it: [^.]*12 Jan[^.]*\. Support and safety only\./)
  })

  test('she wants nothing done: five offers with her answers, and a check-in on Tue 12 Jan', {
    timeout: 180_000,
  }, async () => {
    const officer = await desk('ACM')
    const person = await her(officer)
    const panel = officer.locator('[aria-labelledby=support-only]')
    expect(await panel.textContent()).toContain('All five offers were made.')
    expect(await panel.textContent()).toContain('Next by Tue 12 Jan')
    expect(await stepsOn(officer)).toContainEqual(expect.stringMatching(/12 Jan.*: Check in with Imogen Karras$/))
    await officer.goto(`${person}/check-ins`)
    expect(await textOf(officer)).toContain(yourChoice)
    const five = officer.locator('[aria-labelledby=five] dl > div')
    expect(await five.count()).toBe(5)
    for (const offer of await five.allTextContents()) expect(offer).toContain('they said no')
    expect(await axeViolations(officer)).toEqual([])
  })

  test('she asks not to be called to see how she is, and changes her mind', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    const person = await her(officer)
    const checkIns = async () => (await clocksOn(officer)).filter(isRunning('Check in with them'))
    await record(officer, person, 'check-ins', { checkIns: 'stop' })
    expect(await checkIns()).toEqual([])
    await record(officer, person, 'wish', { wish: 'no' })
    expect(await checkIns()).toEqual([])
    await record(officer, person, 'check-ins', { checkIns: 'again' })
    expect(await checkIns()).toHaveLength(1)
    await record(officer, person, 'wish', { wish: 'support_only' })
  })

  test('she chooses no updates, which lasts; the update was due Thu 24 Dec until then', {
    timeout: 180_000,
  }, async () => {
    const officer = await desk('ACM')
    const person = await her(officer)
    const updates = async () => (await clocksOn(officer)).filter(isRunning('Next update'))
    expect(await updates()).toEqual([expect.stringContaining('Due Thu 24 Dec, 5pm')])
    const chosen = { ...planOf('To be believed', '2027-01-12'), supportOnly: 'yes', contactEveryDays: '0' }
    await record(officer, person, 'plan', chosen)
    expect(await updates()).toEqual([])
    const contact = { personId: person.split('/').at(-1) ?? '', channel: 'phone', outcome: 'two_way' }
    await record(officer, url() + kase, 'contact', { ...contact, contactedAt: '2026-12-10T09:25' })
    expect(await updates()).toEqual([])
  })

  test('she is given a page that tells nobody who finds it anything', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    const person = await her(officer)
    const helpline = { personId: person.split('/').at(-1) ?? '', catalogueCode: 'lgbt_support', decision: 'accepted' }
    await record(officer, url() + kase, 'offer', helpline)
    await officer.goto(`${person}/summary`)
    expect(await officer.getByRole('heading', { level: 1, name: 'Your page' }).count()).toBe(0)
    await officer.goto(`${person}/summary/giving`)
    expect(
      await officer.locator('[name=format]').evaluateAll(all => all.map(one => (one as HTMLInputElement).value)),
    ).toEqual(['mailbox', 'explained_no_copy'])
    const said = (await officer.locator('main details').last().textContent()) ?? ''
    expect(said).toContain(yourChoice)
    expect(said).toContain('Counselling. You said no. That is fine.')
    expect(said).toContain('A group or service that we told you the name of. You said yes.')
    expect(said).toContain('ASB Case Review')
    expect(said).not.toMatch(/LGBT|trans|hate|abuse|stairs|top floor|perpetrator|Karras|Fern Walk/i)
    await record(officer, person, 'summary', { format: 'explained_no_copy' })
    expect(await textOf(officer)).toContain(`A page of what was offered was given to ${s9.name}`)
  })

  test('and she is not referred anywhere before she has agreed to it', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    await her(officer)
    await officer.getByRole('link', { name: /^How it went on/ }).click()
    expect(await textOf(officer)).toContain('Nobody is referred yet')
    await fill(officer, { referredOn: '2026-12-10', passedOn: 'Her name' })
    await officer.getByRole('button', { name: 'Record how it went on' }).click()
    await officer.waitForSelector('#form-message')
    expect(await textOf(officer)).toContain('They have not said yes to being referred yet.')
  })

  test('no page knows a reason that blames her, and nothing left the house', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    for (const part of ['', '/stage', '/finding', '/messages', '/contacts', '/support']) {
      await officer.goto(url() + kase + part)
      expect(await officer.content()).not.toMatch(/co-?operat|(?:not|dis|non)[- ]?engag/i)
    }
    const traces = [...tracesOf(s9), 'Karras', '900367']
    expect((await outgoingAbout(app(), reference)).filter(({ role }) => !role)).toEqual([])
    expect(found(traces, outboxOf(app()).join('\n') + app().log())).toEqual([])
    await expectNothingUnowned(await desk('HSM'), url())
  })
})
