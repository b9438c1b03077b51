import { describe, expect, test } from 'vitest'
import { expectNothingUnowned, personOn, record, stepsOn } from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { clocksOn, expectClocks, expectHiddenFrom, send } from './scenario-steps'
import { planOf, s1Risk } from './scenario-stories'
import { s6 } from './scenario-stories-through-others'
import { outboxOf, outgoingAbout } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { lettersOf, takeIntoCase } from './support-reading'
import { everythingStored } from './support-stored'
import { enter } from './support-telling'
import { found, tracesOf } from './support-words'

const interpreter = 'Larkspur Languages 4471'
const inEnglish = 'The neighbour shouts “go home”. He pierced the pram’s tyre.'
const counter = { channel: 'office', date: '2026-12-23', time: '16:30', through: 'Quay Street office' }
/** Her address is one of the landlord’s own list of homes: that it stands there says nothing of her. */
const told = tracesOf(s6).filter(words => words !== s6.address)
const traces = [...told, 'Wrońska', '960184', 'pierced the pram']

describe('S6: a Polish-speaking resident without an email, before the holidays; scripts are blocked', () => {
  const { app, url, desk, moveOn } = landlordAt('2026-12-23T16:36:00Z', false)
  let reference: string
  let report: string
  let kase: string
  let log = ''
  const atCase = () => url() + kase
  const paths: string[] = []

  test('is taken down at the counter in her own words, without an email', { timeout: 150_000 }, async () => {
    const adviser = await desk('CCA', '/staff/reports/new')
    ;({ reference } = await enter(adviser, s6, counter))
    expect(await textOf(adviser)).toContain(
      'A named person will try to reach you by 5pm on Thursday 24 December in the way you said is safe.',
    )
  })

  test('keeps her words and the translation side by side, with who interpreted', { timeout: 150_000 }, async () => {
    const officer = await desk('ACM')
    await openReport(officer, url(), reference)
    report = officer.url()
    const came = await officer.locator('[aria-labelledby=words] .meta').textContent()
    expect(came).toMatch(/^Office, through Quay Street office, received today, 4:30pm\. Typed by Dan Whitlock/)
    await expectClocks(officer, ['Triage · Due tomorrow, 12 noon · Target Thu 24 Dec, 12 noon.'])
    expect(await textOf(officer)).not.toMatch(/co-?operat/i)
    await officer.goto(`${report}/translations`)
    expect(await officer.inputValue('#text')).toBe('')
    const translation = { language: 'Polish', text: inEnglish, interpreter }
    await send(officer, `${report}/translations`, 'Put it beside their words', translation)
    expect(await textOf(officer)).toContain(`Not certified. By ${interpreter}. Put here by Priya Nair`)
    expect(await lettersOf(officer.locator('[aria-labelledby=words] [lang=pl]'))).toEqual([s6.what])
    expect(await lettersOf(officer.locator('[aria-labelledby=words] .as-typed[lang=en]'))).toEqual([inEnglish])
  })

  test('is a hate incident, and has every date across the holidays', { timeout: 150_000 }, async () => {
    const officer = await desk('ACM')
    await send(officer, `${report}/classification`, 'Record', { perpetratorType: 'Our tenant' })
    expect(await textOf(officer)).toMatch(/Verbal abuse; Criminal damage.*national origin; Language or accent/)
    await takeIntoCase(officer, 'Aimed at them because of where they are from', 'Priya Nair')
    kase = new URL(officer.url()).pathname
    paths.push('/staff', '/staff/triage', '/staff/cases', '/staff/reports', kase, new URL(report).pathname)
    const head = await officer.locator('.case-head').textContent()
    expect(head).toMatch(/Category A2.*Hate incident/)
    expect(head).not.toContain('Hate crime')
    await expectClocks(officer, [
      /^Triage · Met · Wed 23 Dec, .*Target Thu 24 Dec, 12 noon\.$/,
      'First contact · Due tomorrow, 5pm · Target Thu 24 Dec, 5pm.',
      `Interview and risk assessment, ${s6.name} · Due Tue 29 Dec, 5pm · Target Tue 29 Dec, 5pm.`,
      `Action plan, ${s6.name} · Due Mon 4 Jan, 5pm · Target Mon 4 Jan, 5pm.`,
      'Next update · Due Mon 11 Jan, 5pm · Target Mon 11 Jan, 5pm.',
    ])
    expect(await officer.locator('.safe-contact').first().textContent()).toMatch(/Language: Polish\..*Voicemail/)
  })

  test('an interpreter is asked for until one is booked', { timeout: 120_000 }, async () => {
    const officer = await desk('ACM')
    await officer.goto(atCase())
    const book = `Soon: Book an interpreter for ${s6.name}`
    expect(await stepsOn(officer)).toContain(book)
    const booking = { mode: 'phone', bookedFor: '2026-12-24T09:30', interpreter }
    await record(officer, await personOn(officer, s6.name as string), 'interpreter', booking)
    expect(await textOf(officer)).toContain('Interpreter booked: Polish, by phone, Thu 24 Dec, 9:30am.')
    expect(await stepsOn(officer)).not.toContain(book)
  })

  test('is called on Christmas Eve, the interpreter first, and no voicemail', { timeout: 150_000 }, async () => {
    log += app().log()
    await moveOn('2026-12-24T09:31:00Z')
    const officer = await desk('ACM')
    await officer.goto(atCase())
    const call = (await personOn(officer, s6.name as string)).replace('/people/', '/call?person=')
    await officer.goto(call)
    const words = await textOf(officer)
    expect(words).toContain('They speak Polish. Have the interpreter on the line before you call.')
    expect(words).toContain('Hang up before the tone. Voicemail is not safe.')
    await send(officer, call, 'Record the call', {
      ...{ note: 'She wants it to stop.', outcome: 'two_way', wasSafe: 'yes', interpreter, wish: 'Yes' },
    })
    await expectClocks(officer, [
      /^First contact · Met · Thu 24 Dec, .*Target Thu 24 Dec, 5pm\.$/,
      'Next update · Due Tue 12 Jan, 5pm · Target Tue 12 Jan, 5pm.',
    ])
    await officer.goto(`${atCase()}/contacts`)
    expect(await textOf(officer)).toContain(interpreter)
  })

  test('is assessed after the holidays, and her plan is explained in Polish', { timeout: 180_000 }, async () => {
    log += app().log()
    await moveOn('2026-12-29T10:00:00Z')
    const officer = await desk('ACM')
    await officer.goto(atCase())
    const her = await personOn(officer, s6.name as string)
    await record(officer, her, 'assessment', s1Risk)
    expect(await textOf(officer)).toContain('Medium risk')
    const offer = { personId: her.split('/').at(-1) ?? '', catalogueCode: 'interpreter', decision: 'accepted' }
    await record(officer, atCase(), 'offer', { ...offer, language: 'Polish' })
    await record(officer, her, 'plan', planOf('That it stops', '2027-01-11'))
    await officer.goto(`${her}/plan/giving`)
    expect(await officer.inputValue('[name=language]')).toBe('Polish')
    await record(officer, her, 'giving', { format: 'explained_no_copy' })
    await expectClocks(officer, [
      /^Interview and risk assessment, .* · Met · Tue 29 Dec, .*Target Tue 29 Dec, 5pm\.$/,
      /^Action plan, .* · Met · Tue 29 Dec, .*Target Mon 4 Jan, 5pm\.$/,
    ])
    expect((await clocksOn(officer)).filter(line => line.includes('Was due'))).toEqual([])
    expect(await textOf(officer)).not.toMatch(/co-?operat/i)
  })

  test('nothing of hers left the house or lies open, and nothing has no owner', { timeout: 180_000 }, async () => {
    expect((await outgoingAbout(app(), reference)).filter(({ role }) => !role)).toEqual([])
    expect(found(traces, outboxOf(app()).join('\n') + log + app().log())).toEqual([])
    expect(found(traces, await everythingStored(app()))).toEqual([])
    await expectHiddenFrom(app(), ['NHO', 'CCA', 'PartnerUser', 'Insight', 'SysAdmin'], { paths, traces })
    await expectNothingUnowned(await desk('HSM'), url())
  })
})
