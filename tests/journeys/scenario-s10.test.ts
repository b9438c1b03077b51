import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeViolations } from '../support/chromium'
import {
  type Account,
  accountOf,
  addColleague,
  idOfReport,
  lookFor,
  sentTo,
  visiting,
  wordsBesideFilters,
} from './scenario-colleagues'
import {
  answerCalls,
  classify,
  clockLines,
  expectNothingUnowned,
  fill,
  personOn,
  pressFor,
  record,
  stepsOn,
  targetsOn,
} from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { send } from './scenario-steps'
import { s10 } from './scenario-stories-of-ours'
import { calendarOf, everythingOn, outboxOf, outgoingAbout } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { takeIntoCase } from './support-reading'
import { enter } from './support-telling'
import { found } from './support-words'

const here = { channel: 'staff', date: '2026-12-04', time: '15:10', through: '' }
/** Her number and her home, which are in nothing that is sent; her name is also a colleague's, to be chosen from a list. */
const ways = ['7700 900718', '7700900718', 'Quarry Rise']
const who = ['Ailsa', 'Ambrey', ...ways]
const why = ['omophob', 'dog', 'Craddock', 'sort should burn', 'exual orientation']
const controls = ['two_person_visit', 'dog_secured_first']
const controlWords = 'Two-person visit'

describe('S10, a tenant sets his dog on a supervisor of repairs', () => {
  const { app, url, desk, deskOf, moveOn } = landlordAt('2026-12-04T15:10:00Z', true)
  let her: Account
  let manager: Account
  let planner: Account
  let reference: string
  let report: string
  let kase: string
  let caseReference: string
  let marker: string
  const caseOf = () => url() + kase

  test('she tells it herself, on the form of staff', { timeout: 180_000 }, async () => {
    manager = await addColleague(app(), { name: 'Nadia Orr', role: 'HSM', team: 'Repairs' })
    her = await addColleague(app(), { name: 'Ailsa Ambrey', role: 'CCA', team: 'Repairs', manager: 'Nadia Orr' })
    planner = await addColleague(app(), { name: 'Sue Flint', role: 'CCA', team: 'Repairs', manager: 'Nadia Orr' })
    const theirs = await deskOf(her, '/staff/reports/new')
    ;({ reference } = await enter(theirs, s10, here))
    report = await idOfReport(app(), reference)
  })

  test('an officer has it that afternoon, and her manager is asked to be in touch today', {
    timeout: 180_000,
  }, async () => {
    const officer = await desk('ACM', '/staff/triage')
    const row = (await officer.locator('tr', { hasText: reference }).textContent()) ?? ''
    expect(found([...who, 'exual orientation', 'Craddock'], row)).toEqual([])
    await openReport(officer, url(), reference)
    await classify(officer, {
      perpetratorType: 'Our tenant',
      possibleCrime: 'yes',
      remit: ['victim_ours', 'perpetrator_ours'],
    })
    expect(await officer.locator('[aria-labelledby=classification]').textContent()).toMatch(
      /It is\s*Hate incident.*Verbal abuse; .*ssault.*Sexual orientation/,
    )
    await takeIntoCase(officer, 'A colleague was attacked at a tenant’s door', 'Priya Nair')
    kase = new URL(officer.url()).pathname
    caseReference = (await officer.locator('.case-head .code').first().textContent()) ?? ''
    expect(await targetsOn(officer)).toMatchObject({
      'First contact': 'Mon 7 Dec, 5pm',
      'Interview and risk assessment, Ailsa Ambrey': 'Tue 8 Dec, 5pm',
      'Action plan, Ailsa Ambrey': 'Fri 11 Dec, 5pm',
      'Next update': 'Fri 18 Dec, 5pm',
    })
    expect(await stepsOn(officer)).toContainEqual(expect.stringMatching(/^By .*today.*: .*manager/i))
    expect(await textOf(officer)).toContain('One of our staff')
  })

  test('his home asks for two from then on, before anybody has decided and whatever stage the case is at', {
    timeout: 180_000,
  }, async () => {
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    const his = await officer.getByRole('link', { name: /^Warning marker for/ }).getAttribute('href')
    await officer.goto(url() + his)
    await fill(officer, {
      risks: ['dog', 'harassment_of_staff'],
      controls,
      reason: 'On Friday he set his dog on a colleague and used a homophobic name.',
      address: '2 Moor Lane',
      contractors: 'yes',
    })
    await officer.getByRole('button', { name: 'Propose the marker', exact: true }).click()
    await officer.waitForURL('**/marker?done=proposed')
    expect(await textOf(officer)).toMatch(/provisional warning marker. It lapses at 5pm on Wednesday 9 December/)
    marker = (await officer.getByRole('link', { name: 'Open the marker' }).getAttribute('href')) ?? ''
    await bookingAt(await deskOf(planner), '2 Moor Lane')
  })

  test('a visit is booked only with what makes it safe; an emergency always', { timeout: 180_000 }, async () => {
    const theirs = await deskOf(planner)
    await bookingAt(theirs, '2 Moor Lane')
    expect(found([...who, ...why.filter(one => one !== 'dog')], await theirs.content())).toEqual([])
    const visit = { purpose: 'repair', who: 'Tarn Heating' }
    await fill(theirs, { ...visit, forAt: '2026-12-07T10:00' })
    await theirs.getByRole('button', { name: 'Book the visit', exact: true }).click()
    await theirs.waitForSelector('#form-message')
    expect(await textOf(theirs)).toContain('This visit is booked only with what makes it safe.')
    await fill(theirs, { ...visit, forAt: '2026-12-07T10:00', controls })
    await pressFor(theirs, 'Book the visit', 'booked')
    await bookingAt(theirs, '2 Moor Lane')
    await fill(theirs, { ...visit, forAt: '2026-12-04T19:00', emergency: 'yes' })
    await pressFor(theirs, 'Book the visit', 'booked')
    const contractor = await visiting(app(), accountOf(app(), 'Kyle Brandt'))
    const feed = await (await contractor.get('/staff/visits/feed')).text()
    const there = feed.split('\r\n').filter(visit => visit.includes('2 Moor Lane'))
    expect(there).toEqual([
      expect.stringMatching(new RegExp(`^"2026-12-04 19:00".*"Yes".*${controlWords}`)),
      expect.stringMatching(new RegExp(`^"2026-12-07 10:00".*"No".*${controlWords}`)),
    ])
    expect(found([...who, 'omophob', 'Craddock', 'burn', 'attack', 'arassment', 'violen'], feed)).toEqual([])
  })

  async function bookingAt(page: Page, address: string) {
    await page.goto(`${url()}/staff/visits`)
    await fill(page, { address })
    await page.getByRole('button', { name: 'Find the home', exact: true }).click()
    await page.waitForURL('**/staff/visits?home=*')
    expect(await textOf(page)).toContain(controlWords)
  }

  test('who she is stays with the manager and the colleague of HR whom she chose', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    const person = await personOn(officer, 'Ailsa Ambrey')
    await officer.goto(`${person}/identity`)
    expect(await axeViolations(officer)).toEqual([])
    await fill(officer, { managerId: 'Nadia Orr', wellbeingId: 'Marian Cole', sheChose: 'yes' })
    await officer.getByRole('button', { name: 'Keep their name to these', exact: true }).click()
    await officer.waitForURL(address => !address.pathname.endsWith('/identity'))
    await officer.goto(caseOf())
    expect(await textOf(officer)).toContain('A member of staff is reached through Marian Cole or Nadia Orr.')
    for (const theirs of [await deskOf(manager), await desk('HRCase')]) {
      await theirs.goto(`${url()}/staff/identities`)
      const seen = await textOf(theirs)
      expect(seen).toContain('Ailsa Ambrey')
      expect(seen).toContain('07700 900718')
    }
  })

  test('her manager is in touch that day, and she is offered the police', { timeout: 240_000 }, async () => {
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    const owed = await officer.locator('.care a[href*="/measures/"]').first().getAttribute('href')
    await officer.goto(url() + owed)
    await fill(officer, { proof: 'Nadia Orr rang her at four and drove her home.' })
    await pressFor(officer, 'Record that it is done', 'measure-done')
    const person = await personOn(officer, 'A member of staff')
    const whom = { personId: person.split('/').at(-1) ?? '' }
    await record(officer, caseOf(), 'offer', { ...whom, catalogueCode: 'help_with_police', decision: 'accepted' })
    await record(officer, person, 'consent', { answer: 'yes', method: 'verbal', purpose: 'tell_police' })
    await record(officer, person, 'police', { status: 'reported_by_us_with_consent' })
    await send(officer, `${caseOf()}/notes`, 'Add note', {
      text: 'Legal to look at Ground 14(aa): he used threats to somebody employed by the landlord.',
    })
    expect(await textOf(officer)).toContain('Ground 14(aa)')
    await answerCalls(await desk('DutyManager'), url(), caseReference, 'Nobody goes to 2 Moor Lane alone this weekend.')
  })

  test('a manager who did not propose it decides by Wednesday, and it is looked at again by 4 June', {
    timeout: 180_000,
  }, async () => {
    const own = await desk('ACM')
    await own.goto(`${url()}${marker}/decision`)
    expect(await own.getByRole('button', { name: 'Record your decision', exact: true }).count()).toBe(0)
    await own.goto(`${url()}${marker}/letter`)
    expect(await textOf(own)).toContain('They are told only of a marker that was approved and stands.')
    expect(await own.locator('.blank-sheet').count()).toBe(0)
    await moveOn('2026-12-07T09:30:00Z')
    const theirs = await desk('HSM')
    expect((await stepsOn(theirs)).filter(step => /warning marker/.test(step))).toEqual([
      expect.stringMatching(/^By Wed 9 Dec, 5pm: Decide on a warning marker before it lapses/),
    ])
    await send(theirs, `${url()}${marker}/decision`, 'Record your decision', {
      ...{
        decision: 'approved',
        reason: 'The dog was set on her. Two people, and the dog shut away.',
        notice: 'notify',
      },
    })
    expect(await textOf(theirs)).toMatch(/4 Jun(e)? 2027/)
    expect(await axeViolations(theirs)).toEqual([])
  })

  test('he is told by letter, with when it is looked at again and how to appeal', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    expect((await stepsOn(officer)).filter(step => /letter/.test(step))).toEqual([
      expect.stringContaining('Send the letter on a warning marker'),
    ])
    await officer.goto(`${url()}${marker}/letter`)
    const letter = (await officer.locator('.blank-sheet').textContent()) ?? ''
    expect(letter).toMatch(/We look at it again by (Friday )?4 June 2027/)
    expect(letter).toContain('You can ask us to look at it again at any time. You can appeal')
    expect(letter).toContain('It does not change your tenancy. We still do repairs, and urgent ones at once.')
    expect(found([...who, ...why.filter(one => one !== 'dog' && one !== 'Craddock'), 'C-'], letter)).toEqual([])
    await officer.getByRole('button', { name: /sent/ }).click()
    await officer.waitForURL(address => address.searchParams.has('done'))
  })

  test('nobody outside her circle reads her name, her home or what was said of her', { timeout: 240_000 }, async () => {
    const pages = [
      '',
      '/people',
      '/contacts',
      '/print',
      '/diary',
      '/evidence',
      '/support',
      '/messages',
      '/outgoing',
    ].map(part => kase + part)
    const lists = [
      '/staff',
      '/staff/reports',
      '/staff/triage',
      '/staff/cases',
      '/staff/search',
      '/staff/visits',
      '/staff/markers',
      '/staff/audit',
    ]
    /** Other reports that wait say what they are about; hers waits no more. */
    const listsOfWhatIsOpen = lists.filter(path => path !== '/staff/triage')
    const trail = [reference, caseReference].map(record => `/staff/audit?record=${record}`)
    const all = [...lists, ...pages, ...trail, `${kase}/openers`, `/staff/triage/${report}`, marker, `${marker}/letter`]
    /** Of the whole trail, only the entries about her case: she is a colleague who also works on other things. */
    const hers = (path: string, html: string) =>
      path === '/staff/audit'
        ? html
            .split('<tr')
            .filter(row => row.includes(caseReference))
            .join('<tr')
        : html
    for (const name of [
      'Priya Nair',
      'Helen Marsh',
      'Owen Tranter',
      'Dan Whitlock',
      'Callum Reeve',
      'Stefan Lind',
      'Wes Harding',
      'Kyle Brandt',
      'Sue Flint',
    ]) {
      const account = name === 'Sue Flint' ? planner : accountOf(app(), name)
      const person = await visiting(app(), account)
      const seen = await sentTo(person, all)
      const where = Object.entries(seen).flatMap(([path, html]) =>
        found(ways, html).length + found(who, wordsBesideFilters(hers(path, html))).length > 0 ? [path] : [],
      )
      expect({ name, where }).toEqual({ name, where: [] })
      for (const words of ['Ailsa Ambrey', 'Ambrey', '07700 900718', '17 Quarry Rise'])
        expect(await lookFor(person, words)).toBe(await lookFor(person, 'Zzyzx'))
      const listed = listsOfWhatIsOpen.filter(path => /Sexual orientation/i.test(wordsBesideFilters(seen[path] ?? '')))
      expect({ name, listed }).toEqual({ name, listed: [] })
    }
  })

  test('she is no tenant of a list, nothing of her left the house, and nothing is without an owner', {
    timeout: 180_000,
  }, async () => {
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    expect(await officer.locator('.care').allTextContents()).toHaveLength(1)
    const lines = (await clockLines(officer)).map(([name, badge]) => `${name}: ${badge}`)
    expect(lines.filter(line => line.startsWith('Action plan'))).toEqual([
      'Action plan, A member of staff: Due Fri 11 Dec, 5pm',
    ])
    expect(found([...who, ...why, 'Moor Lane'], await calendarOf(officer, url()))).toEqual([])
    const mails = outboxOf(app()).join('\n')
    expect(found([...who, ...why, 'Moor Lane'], mails + app().log())).toEqual([])
    expect((await outgoingAbout(app(), reference)).filter(({ role }) => !role)).toEqual([])
    const adviser = await desk('CCA')
    expect(
      found([...who, 'Craddock'], await everythingOn(adviser, url(), '/staff', '/staff/reports', '/staff/visits')),
    ).toEqual([])
    await expectNothingUnowned(await desk('HSM'), url())
  })

  test('the review is asked for in time, and the note stays on his home meanwhile', { timeout: 180_000 }, async () => {
    await moveOn('2027-05-21T09:30:00Z')
    expect(await stepsOn(await desk('ACM'))).toContain('By Fri 4 Jun, 5pm: Review a warning marker')
    await bookingAt(await deskOf(planner), '2 Moor Lane')
  })
})
