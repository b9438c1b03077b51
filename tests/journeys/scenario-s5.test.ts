import { describe, expect, test } from 'vitest'
import { clockLines } from './scenario-desk'
import { bannerOn, flatA, flatB, flatC, joinCase } from './scenario-flats'
import { landlordAt } from './scenario-landlord'
import { outboxOf, outgoingAbout } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { takeIntoCase } from './support-reading'
import { enter, receive, tell } from './support-telling'
import { found } from './support-words'

const entered = (channel: string, date: string) => ({ channel, date, time: '09:40', through: '' })
const patternMail = 'look at this in Beside together with another'
const theOthers = ['Bilqis', 'bilqis', 'Rahman', 'Cemal', 'Aydin', '5 Thistle', '6 Thistle']

describe('S5, three flats and one address', () => {
  let kase: string
  let caseReference: string
  /** Of what the landlord had before any of the three told us: those stay as they are. */
  let mailsBefore = 0
  const { app, url, desk, phone, moveOn } = landlordAt('2026-12-16T10:00:00Z', true)
  const patternMails = () => outboxOf(app()).filter(mail => mail.includes(patternMail)).length
  const onCase = async (role: 'HSM' | 'ACM') => {
    const page = await desk(role)
    await page.goto(url() + kase)
    return page
  }
  const dueOf = async (page: Awaited<ReturnType<typeof onCase>>, name: string) =>
    (await clockLines(page))
      .filter(([clock]) => clock === name || clock.startsWith(`${name}, `))
      .map(([, , detail]) => /(?:Target|Was) ([^.]+)\./.exec(detail)?.[1])

  test('the first opens a case, and nothing comes up again', { timeout: 180_000 }, async () => {
    const adviser = await desk('CCA', '/staff/reports/new')
    const { reference } = await enter(adviser, flatA, entered('contact_centre', '2026-12-16'))
    const manager = await desk('HSM')
    await openReport(manager, url(), reference)
    expect(await bannerOn(manager)).toBe('')
    await takeIntoCase(manager, 'No open case names this address', 'Priya Nair')
    kase = new URL(manager.url()).pathname
    caseReference = (await manager.locator('.case-head .code').first().textContent()) ?? ''
    expect(await bannerOn(manager)).toBe('')
    expect((await outgoingAbout(app(), reference)).filter(({ template }) => template === 'staff_pattern')).toEqual([])
    mailsBefore = patternMails()
  })

  test('the second is told to the manager by a mail that says nothing, and shows why', {
    timeout: 180_000,
  }, async () => {
    await moveOn('2026-12-18T17:30:00Z')
    const theirs = await phone()
    await tell(theirs, url(), flatB)
    const { reference } = await receive(theirs)
    const manager = await desk('HSM')
    await openReport(manager, url(), reference)
    const banner = await bannerOn(manager)
    expect(banner).toContain('Repeat alleged perpetrator, several unrelated victims')
    expect(banner).toContain('Same alleged perpetrator: 2 reports in 30 days.')
    expect(banner).toContain(`Case ${caseReference}, Wed 16 Dec`)
    expect(await outgoingAbout(app(), reference)).toEqual(
      expect.arrayContaining([expect.objectContaining({ template: 'staff_pattern', role: 'HSM' })]),
    )
    await expect.poll(patternMails).toBe(mailsBefore + 1)
    await manager.goto(`${url()}/staff/triage`)
    expect(await manager.locator('tr', { hasText: reference }).textContent()).toContain('Repeat alleged perpetrator')
    await joinCase(manager, url(), reference, kase, caseReference)
  })

  test('the third makes one case of three victims, each with their own deadlines', { timeout: 180_000 }, async () => {
    await moveOn('2026-12-22T10:00:00Z')
    const adviser = await desk('CCA', '/staff/reports/new')
    const { reference } = await enter(adviser, flatC, entered('letter', '2026-12-22'))
    await joinCase(await desk('HSM'), url(), reference, kase, caseReference)
    const officer = await onCase('ACM')
    expect(await dueOf(officer, 'First contact')).toEqual(['Thu 17 Dec, 5pm', 'Mon 21 Dec, 5pm', 'Wed 23 Dec, 5pm'])
    const plans = ['Wed 23 Dec, 5pm', 'Tue 29 Dec, 5pm', 'Thu 31 Dec, 5pm']
    expect((await dueOf(officer, 'Action plan')).sort()).toEqual([...plans].sort())
    const banner = await bannerOn(officer)
    expect(banner).toContain('Several unrelated victims name one address or person: 3 reports in 30 days.')
    expect(banner).toContain('None of them may learn of another from us.')
  })

  test('each may be able to ask for a Case Review by what they told us alone', { timeout: 120_000 }, async () => {
    const officer = await onCase('ACM')
    const rights = officer.locator('[aria-labelledby=review-rights]')
    const said = (await rights.textContent()) ?? ''
    for (const name of ['Halima Osman', 'Bilqis Rahman', 'Cemal Aydin'])
      expect(said).toContain(`${name} may be able to ask for one.`)
    expect(said.match(/1 hate report of their own in 6 months/g)).toHaveLength(3)
    await rights.getByRole('link', { name: 'Tell Halima Osman' }).click()
    await officer.waitForURL('**/review-right')
    const words = await textOf(officer)
    expect(words).toContain('You may be able to ask for an ASB Case Review.')
    expect(found(theOthers, words)).toEqual([])
    await officer.getByRole('button', { name: 'Record that I told them' }).click()
    await officer.waitForURL('**done=review-right')
    expect(await rights.textContent()).toContain('Told Tue 22 Dec.')
    expect(found([...theOthers, 'Halima', 'Osman', 'Thistle'], outboxOf(app()).join('\n'))).toEqual(['bilqis'])
  })
})
