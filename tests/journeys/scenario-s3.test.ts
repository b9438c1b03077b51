import { describe, expect, test } from 'vitest'
import { axeViolations } from '../support/chromium'
import { type Account, accountOf, addColleague, idOfReport, seenBy, visiting } from './scenario-colleagues'
import {
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
import { writeTo } from './scenario-mail'
import { copyBefore, expectAsIfNeverTold } from './scenario-never-told'
import { planOf, s1Risk } from './scenario-stories'
import { s3 } from './scenario-stories-of-ours'
import { calendarAddress, outboxOf, outgoingAbout, statusOf } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { closeSafely, type Received, receive, tell } from './support-telling'
import { found } from './support-words'

const owed = {
  'First contact': 'Tue 15 Dec, 5pm',
  'Interview and risk assessment, Lidia Barros': 'Wed 16 Dec, 5pm',
  'Action plan, Lidia Barros': 'Mon 21 Dec, 5pm',
  'Next update': 'Wed 30 Dec, 5pm',
}
const told = ['Kev', 'Barros', '900643', 'racist', 'the van', 'kitchen']
const [monday, tuesday] = ['2026-12-14T14:05:00Z', '2026-12-15T09:10:00Z']
const otherFirm = 'Ness Heating'
const nobody = '00000000-0000-4000-8000-000000000000'

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('S3, a contractor’s engineer abuses a tenant in her home, %s', (_, scripts) => {
  const { app, url, desk, deskOf, phone, moveOn } = landlordAt(monday, scripts)
  let hers: Received
  let report: string
  let kase = ''
  let caseReference = ''
  let shutOut: Account[]
  let calendars: string[]
  let neverTold: string
  const caseOf = () => url() + kase
  const others = () => [...shutOut, accountOf(app(), 'Helen Marsh'), accountOf(app(), 'Dan Whitlock')]
  const shutOutAs = (name: string) => shutOut.find(one => one.name === name) as Account
  const traces = () => [
    ...told,
    'Beech House',
    hers.reference,
    hers.receipt,
    report,
    ...(kase ? [kase.split('/').at(-1) ?? ''] : []),
  ]

  test('before it: a second firm, and those who will be shut out', { timeout: 180_000 }, async () => {
    const manager = await desk('ContractMgr')
    await manager.goto(`${url()}/staff/administration/agencies/new`)
    await fill(manager, { name: otherFirm, kind: 'A contractor' })
    await manager.getByRole('button', { name: 'Add the agency', exact: true }).click()
    await manager.getByRole('heading', { name: otherFirm }).waitFor()
    const repairs = { team: 'Repairs' }
    shutOut = [
      accountOf(app(), 'Kyle Brandt'),
      await addColleague(app(), { name: 'Nadia Orr', role: 'HSM', ...repairs }),
      await addColleague(app(), { name: 'Bert Lowe', role: 'NHO', ...repairs, manager: 'Nadia Orr' }),
      await addColleague(app(), { name: 'Sue Flint', role: 'CCA', ...repairs, manager: 'Nadia Orr' }),
      await addColleague(app(), { name: 'Jed Moss', role: 'ACM', ...repairs, manager: 'Nadia Orr' }),
    ]
    calendars = []
    for (const name of ['Nadia Orr', 'Bert Lowe', 'Jed Moss'])
      calendars.push(new URL(await calendarAddress(await deskOf(shutOutAs(name)), url())).pathname)
    await app().stop()
    neverTold = copyBefore(app())
    await moveOn(monday)
  })

  test('she is told who can see it, and who cannot', { timeout: 120_000 }, async () => {
    const theirs = await phone()
    await tell(theirs, url(), s3)
    hers = await receive(theirs)
    const said = await textOf(theirs)
    expect(said).toContain('Only a small group can see this. The person you named cannot.')
    expect(said).toContain(
      'We may have to tell them what is said about them so they can answer, but we will talk to you',
    )
    expect(said).toContain(
      'A named person will try to reach you by 5pm on Tuesday 15 December in the way you said is safe.',
    )
    await closeSafely(theirs, url(), hers)
    await theirs.context().close()
    report = await idOfReport(app(), hers.reference)
  })

  test('the contract manager and HR have it, to be decided by Tuesday noon', { timeout: 120_000 }, async () => {
    for (const role of ['ContractMgr', 'HRCase'] as const) {
      const theirs = await desk(role)
      await openReport(theirs, url(), hers.reference)
      expect(await targetsOn(theirs)).toMatchObject({
        Triage: 'Tue 15 Dec, 12 noon',
        'First contact': 'Tue 15 Dec, 5pm',
      })
      await theirs.goto(`${url()}/staff`)
      expect(await stepsOn(theirs, hers.reference)).toEqual(
        expect.arrayContaining([
          'By tomorrow, 12 noon: Triage a report',
          'By tomorrow, 12 noon: Decide who must not be sent to the home',
        ]),
      )
    }
    const left = (await outgoingAbout(app(), hers.reference)).map(({ role, part }) => role ?? part)
    expect([...new Set(left)].sort()).toEqual(['ContractMgr', 'HRCase'])
  })

  test('whoever is shut out sees what they would if she had said nothing, wherever they look', {
    timeout: 900_000,
  }, async () => {
    await expectNothingFor(others())
    expect(await statusOf(await desk('ACM'), `${url()}/staff/triage/${report}`)).toBe(404)
  })

  test('by noon it is decided that nobody of that firm goes there, and it is said by phone', {
    timeout: 180_000,
  }, async () => {
    await moveOn(tuesday)
    const manager = await desk('ContractMgr')
    await openReport(manager, url(), hers.reference)
    const page = `${url()}/staff/triage/${report}/instructions`
    await manager.goto(page)
    await fill(manager, {
      decision: 'issued',
      address: '3 Beech House',
      whom: 'Tarn Heating',
      agencyId: 'Tarn Heating',
    })
    await manager.getByRole('button', { name: 'Record the decision', exact: true }).click()
    await manager.getByRole('heading', { name: 'Do not send Tarn Heating' }).waitFor()
    expect(await axeViolations(manager)).toEqual([])
    const href = await manager.getByRole('link', { name: 'Print it' }).getAttribute('href')
    expect(await statusOf(manager, url() + href)).toBe(200)
    await fill(manager, { givenTo: 'The planner at Tarn Heating', way: 'phone' })
    await manager.getByRole('button', { name: 'Record that it was given', exact: true }).click()
    await manager.getByText('Told: The planner at Tarn Heating').waitFor()
    await manager.goto(`${url()}/staff`)
    expect((await stepsOn(manager, hers.reference)).filter(step => /not be sent/.test(step))).toEqual([])
  })

  test('it becomes a hate incident of a contractor not known, kept to a few', { timeout: 180_000 }, async () => {
    const manager = await desk('ContractMgr')
    await openReport(manager, url(), hers.reference)
    await classify(manager, { perpetratorType: 'contractor', remit: ['victim_ours', 'place_ours'] })
    expect(await manager.locator('[aria-labelledby=classification]').textContent()).toMatch(
      /It is\s*Hate incident.*Verbal abuse; Threats.*Race, colour/,
    )
    await fill(manager, { decision: 'restricted_case', reason: 'Somebody of a contractor did it' })
    await pressFor(manager, 'Record decision', 'restricted_case')
    await manager.goto(`${url()}/staff/triage/${report}`)
    await manager.getByRole('link', { name: /^C-/ }).click()
    await manager.waitForSelector('#people')
    kase = new URL(manager.url()).pathname
    caseReference = (await manager.locator('.case-head .code').first().textContent()) ?? ''
    expect(await manager.locator('.case-head').textContent()).toMatch(/Category A2.*Hate incident.*Restricted/)
    expect(await targetsOn(manager)).toMatchObject(owed)
  })

  test('support and safety go to an officer who has nothing to do with that firm', { timeout: 180_000 }, async () => {
    const manager = await desk('ContractMgr')
    await manager.goto(`${caseOf()}/letting-in`)
    expect(await axeViolations(manager)).toEqual([])
    await fill(manager, { staffId: 'Priya Nair', track: 'tenant' })
    await pressFor(manager, 'Let them in', 'let-in')
    await manager.goto(`${caseOf()}/assignment`)
    await fill(manager, { officerId: 'Priya Nair' })
    await pressFor(manager, 'Assign', 'assignment')
    await manager.goto(`${caseOf()}/conduct`)
    await fill(manager, { words: 'The firm is asked who drove the van on Monday.' })
    await manager.getByRole('button', { name: 'Open a conduct process', exact: true }).click()
    await manager.getByText('The firm is asked who drove').waitFor()
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    const seen = await textOf(officer)
    expect(seen).toContain('A conduct process is under way.')
    expect(seen).not.toContain('who drove the van')
    expect(await statusOf(officer, `${caseOf()}/conduct`)).toBe(404)
    expect(await targetsOn(officer)).toMatchObject(owed)
  })

  test('she is rung that day, and her officer does for her what is owed to anybody', { timeout: 240_000 }, async () => {
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    const her = await personOn(officer, 'Lidia Barros')
    const whom = { personId: her.split('/').at(-1) ?? '' }
    await record(officer, caseOf(), 'contact', { ...whom, channel: 'phone', outcome: 'two_way', wasSafe: 'yes' })
    await record(officer, her, 'assessment', s1Risk)
    await record(officer, her, 'plan', planOf('My heating, and never that man again', '2026-12-30'))
    await record(officer, her, 'giving', { format: 'explained_no_copy' })
    await writeTo(officer, caseOf(), 'Another firm comes for your boiler, at the time you chose.', '2026-12-30')
    await officer.goto(caseOf())
    const lines = (await clockLines(officer)).map(([name, badge]) => `${name}: ${badge}`)
    expect(lines).toEqual(
      expect.arrayContaining([
        'First contact: Met',
        'Interview and risk assessment, Lidia Barros: Met',
        'Action plan, Lidia Barros: Met',
        'Next update: Due Wed 30 Dec, 5pm',
      ]),
    )
  })

  test('and still nobody who is shut out finds anything of it', { timeout: 900_000 }, async () => {
    await expectNothingFor(others())
  })

  test('that firm cannot be booked there, without a word of why; another comes when she chose', {
    timeout: 420_000,
  }, async () => {
    const planner = await deskOf(shutOutAs('Sue Flint'))
    await planner.goto(`${url()}/staff/visits`)
    await fill(planner, { address: '3 Beech House' })
    await planner.getByRole('button', { name: 'Find the home', exact: true }).click()
    await planner.waitForURL('**/staff/visits?home=*')
    expect(await textOf(planner)).not.toMatch(/instruct|must not be sent|Tarn Heating cannot/i)
    const visit = { purpose: 'repair', forAt: '2026-12-17T10:00' }
    await fill(planner, { ...visit, who: 'Tarn Heating' })
    await planner.getByRole('button', { name: 'Book the visit', exact: true }).click()
    await planner.waitForSelector('#form-message')
    expect(await textOf(planner)).toContain('This cannot be booked for them. Ask the manager on duty.')
    await fill(planner, { ...visit, forAt: '2026-12-16T18:30', who: otherFirm })
    await pressFor(planner, 'Book the visit', 'booked')
    expect(await textOf(planner)).toContain(`A repair. ${otherFirm}.`)
    await expectNothingFor([shutOutAs('Kyle Brandt')])
    await expectNothingUnowned(await desk('HRCase'), url())
  })

  /** The same pages, the same counts, the same answers as where it never was; no calendar shows it, and no mail. */
  async function expectNothingFor(who: readonly Account[]) {
    await expectAsIfNeverTold(app(), neverTold, {
      who,
      paths: [...placesToLook, ...calendars],
      words: [
        hers.reference,
        caseReference,
        '3 Beech House',
        'Lidia Barros',
        '07700 900643',
        'Kev',
        '14 December 2026',
      ].filter(Boolean),
      traces: traces(),
    })
    for (const account of who) {
      const direct = await seenBy(await visiting(app(), account), [
        ...[report, nobody].map(id => `/staff/triage/${id}`),
        ...(kase ? [kase, `/staff/cases/${nobody}`] : []),
      ])
      expect(direct[`/staff/triage/${report}`]).toBe(direct[`/staff/triage/${nobody}`])
      if (kase) expect(direct[kase]).toBe(direct[`/staff/cases/${nobody}`])
    }
    const about = outboxOf(app()).filter(
      mail => found([hers.reference, caseReference].filter(Boolean), mail).length > 0,
    )
    expect(about.filter(mail => !/^To: .*(marian\.cole|stefan\.lind|priya\.nair)@/m.test(mail))).toEqual([])
    expect(found(told, about.join('\n') + app().log())).toEqual([])
  }
})

const placesToLook = [
  ...[
    '/staff',
    '/staff/reports',
    '/staff/triage',
    '/staff/cases',
    '/staff/visits',
    '/staff/visits/feed',
    '/staff/markers',
  ],
  ...['cases', 'evidence', 'perpetrators', 'places', 'messages', 'survey'].map(page => `/staff/oversight/${page}`),
  ...[
    '/staff/administration/outbox',
    '/staff/administration/agencies',
    '/staff/handovers',
    '/staff/identities',
    '/staff/calendar',
  ],
]
