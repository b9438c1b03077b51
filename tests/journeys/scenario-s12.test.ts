import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/reports/answers'
import { badgesOn, classify, fill, pressFor, stepsOn, targetsOn } from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { comeBackTo, writeBack } from './scenario-mail'
import { send } from './scenario-steps'
import { everythingOn } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { superuserOf } from './support-stored'
import { type Received, receive, tell } from './support-telling'
import { found } from './support-words'

const s12: Answers = {
  safe: 'safe',
  role: 'victim',
  what: 'My quokkaberry hedge was cut down, and he shouted racist words at me.',
  types: ['verbal_abuse'],
  grounds: ['race'],
  when: 'this_week',
  place: 'home',
  postcode: 'ZZ9 9ZZ',
  placeWords: '30 Sycamore Road',
  perpetrator: 'would_know_again',
  level: 'confidential',
  name: 'Nadia Okonjo',
  phone: '07700 900412',
  channels: ['phone', 'mailbox'],
}
const traces = ['quokkaberry', 'Okonjo', '900412', 'Sycamore']
const sorry =
  'We are sorry this happened. We are not the landlord for either home, so we cannot act ourselves. Here is who can. With your OK we can send it for you.'
const explain = 'Explain that it is not ours, and who can help'

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('S12, outside our stock, %s', (_, scripts) => {
  let told: Received
  let report: string
  const { app, url, desk, phone, moveOn } = landlordAt('2027-01-15T14:00:00Z', scripts)

  test('is heard on the web, whatever the postcode, and without an account', { timeout: 120_000 }, async () => {
    const theirs = await phone()
    await tell(theirs, url(), s12)
    told = await receive(theirs)
    expect(await textOf(theirs)).toContain('5pm on Monday 18 January')
    await theirs.context().close()
  })

  test('is nobody’s to deal with here, and they are told so by Monday', { timeout: 120_000 }, async () => {
    await moveOn('2027-01-18T09:30:00Z')
    const officer = await desk('ACM')
    await openReport(officer, url(), told.reference)
    report = new URL(officer.url()).pathname
    expect(await targetsOn(officer)).toEqual({ Triage: 'Mon 18 Jan, 12 noon', 'First contact': 'Mon 18 Jan, 5pm' })
    await classify(officer, { types: ['verbal_abuse'] })
    await fill(officer, { decision: 'refer_out', reason: 'Neither home is ours, and it was not on our land.' })
    await pressFor(officer, 'Record decision', 'yes')
    await officer.goto(`${url()}/staff`)
    expect(await stepsOn(officer, told.reference)).toEqual([`By 5pm today: ${explain}`])
  })

  test('is explained in their mailbox, where they say yes', { timeout: 120_000 }, async () => {
    const officer = await desk('ACM', report)
    await officer.goto(`${url()}${report}/messages?template=not_ours`)
    await fill(officer, { noMore: 'yes' })
    await officer.getByRole('button', { name: 'Send message', exact: true }).click()
    await officer.waitForURL('**sent=yes')
    const theirs = await phone()
    await comeBackTo(theirs, url(), told.receipt)
    expect(await textOf(theirs)).toContain(sorry)
    await writeBack(theirs, 'Yes, please send it to the council.')
    await theirs.context().close()
  })

  test('is passed on with their agreement, and asks for nothing more', { timeout: 120_000 }, async () => {
    const officer = await desk('ACM', report)
    const referral = `${url()}${report}/referral`
    await officer.goto(referral)
    expect(await textOf(officer)).toContain(sorry)
    const council = { agency: 'The council', answer: 'agreed', what: 'All of it', sentOn: '2027-01-18' }
    await send(officer, referral, 'Record', council)
    expect((await badgesOn(officer))['First contact']).toMatch(/^Met/)
    await send(officer, referral, 'Record', { agency: 'The police', answer: 'will_do_it_themselves' })
    expect(await textOf(officer)).toContain(
      'What was told is deleted on Sunday 18 April 2027, and only the count is kept.',
    )
    await officer.goto(`${url()}/staff`)
    expect((await stepsOn(officer, told.reference)).filter(step => !step.includes('message'))).toEqual([])
  })

  test('is a report, in no case, and cannot be sent without a yes', { timeout: 60_000 }, async () => {
    const officer = await desk('ACM', report)
    await officer.goto(`${url()}${report}/referral`)
    await fill(officer, { agency: 'True Vision', answer: 'not_wanted', sentOn: '2027-01-18' })
    await officer.getByRole('button', { name: 'Record', exact: true }).click()
    await officer.locator('.error-summary').waitFor()
    expect(await textOf(officer)).toContain('Nothing may be sent without their agreement')
    const sql = superuserOf(app().dataDir)
    const [row] = await sql`select status, case_id from beside.reports where reference = ${told.reference}`
    await sql.end()
    expect(row).toEqual({ status: 'referred_out', case_id: null })
  })

  test('is there for 89 days, and gone after 90', { timeout: 180_000 }, async () => {
    await moveOn('2027-04-17T12:00:00Z')
    const before = await desk('ACM', report)
    await before.goto(url() + report)
    expect(await textOf(before)).toContain('quokkaberry')
    await moveOn('2027-04-18T12:00:00Z')
    const officer = await desk('ACM', report)
    const gone = 'What was told has been deleted, 90 days after it was passed on.'
    await expect
      .poll(() => officer.goto(url() + report).then(() => textOf(officer)), { timeout: 30_000 })
      .toContain(gone)
    const pages = [report, `${report}/evidence`, '/staff', '/staff/triage']
    expect(found(traces, await everythingOn(officer, url(), ...pages))).toEqual([])
    const theirs = await phone()
    await theirs.goto(`${url()}/come-back`)
    await theirs.fill('#receipt', told.receipt)
    await theirs.locator('main form button').first().click()
    await theirs.waitForURL('**again=yes')
    const sql = superuserOf(app().dataDir)
    const [row] =
      await sql`select octet_length(content) as words, types, grounds from beside.reports where reference = ${told.reference}`
    await sql.end()
    expect(row).toEqual({ words: 0, types: ['verbal_abuse'], grounds: ['race'] })
  })
})

describe('the variant: the alleged perpetrator is a tenant of ours', () => {
  const { url, desk, phone } = landlordAt('2027-01-15T14:00:00Z', false)
  test('is ours: referring out is refused, and a case opens in full', { timeout: 180_000 }, async () => {
    const theirs = await phone()
    await tell(theirs, url(), s12)
    const { reference } = await receive(theirs)
    const officer = await desk('ACM')
    await openReport(officer, url(), reference)
    await classify(officer, { types: ['verbal_abuse'], remit: ['perpetrator_ours'] })
    await fill(officer, { decision: 'refer_out', reason: 'Not our tenant.' })
    await officer.getByRole('button', { name: 'Record decision', exact: true }).click()
    await officer.getByText('This is ours to deal with').first().waitFor()
    await fill(officer, { decision: 'new_case', reason: 'Our tenant is said to have done it.', officer: 'Priya' })
    await pressFor(officer, 'Record decision', 'yes')
    expect(await textOf(officer)).toContain('Opened a new case')
  })
})
