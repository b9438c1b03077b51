import { describe, expect, test } from 'vitest'
import type { Answers, Page } from '@/lib/reports/answers'
import * as journey from '@/lib/reports/journey'
import { pageFields, pages } from '@/lib/reports/page-fields'
import * as codes from '@/lib/reports/report'
import { everything } from '@/tests/reports/sample-answers'

const { questionsFor, maySee } = journey

describe('questionsFor', () => {
  test('shows the follow-ups of a page from the start, for a page without scripts', () => {
    expect(questionsFor(1, {})).toEqual(['safe', 'role', 'permission', 'age'])
    expect(questionsFor(7, { level: 'anonymous' })).toEqual(pageFields[7])
  })
  test('asks somebody anonymous only what needs no name', () => {
    expect(questionsFor(8, { level: 'anonymous' })).toEqual([
      'channels',
      'adjustments',
      'languageNeeded',
      'officerGender',
    ])
    expect(journey.channelsFor({ level: 'anonymous' })).toEqual(['mailbox'])
    expect(questionsFor(8, { level: 'open' })).toEqual(pageFields[8])
  })
  test('asks for nothing on the last page', () => {
    expect(questionsFor(10, everything)).toEqual([])
  })
  test('no field is asked twice or belongs to no page', () => {
    const all = pages.flatMap(page => pageFields[page])
    expect(new Set(all).size).toBe(all.length)
    expect(new Set(all)).toEqual(new Set([...Object.keys(everything), 'noContact']))
    for (const page of pages) for (const field of pageFields[page]) expect(journey.pageOf(field)).toBe(page)
  })
})

describe('the order of pages', () => {
  test.each<[string, Answers, Page, Page?]>([
    ['the first two are open to all', {}, 2],
    ['the third needs what happened', {}, 3, 2],
    ['the last needs what happened first', { level: 'open' }, 10, 2],
    ['choosing is telling', { types: ['threats'] }, 7],
    ['wanting to talk is telling', { talk: 'yes' }, 7],
    ['an empty choice is not', { types: [], what: '' }, 3, 2],
    ['the eighth needs a level', { what: 'x' }, 8, 7],
    ['the last needs a level', { what: 'x' }, 10, 7],
    ['nothing else is needed', { what: 'x', level: 'anonymous' }, 10],
  ])('%s', (_what, answers, page, goTo) => {
    expect(maySee(page, answers)).toEqual(goTo ? { ok: false, goTo } : { ok: true })
  })
  test('goes on and back one at a time, and ends', () => {
    expect(pages.map(journey.nextPage)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, undefined])
    expect(pages.map(journey.previousPage)).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
  test('has four parts', () => {
    expect(pages.map(journey.partOf)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4])
  })
  test.each(['0', '11', '1.0', '01', ' 1', '1e0', 'x', '', '__proto__'])('%j is no page', text => {
    expect(journey.pageNumbered(text)).toBeUndefined()
  })
  test('a page is found by its number', () => {
    expect(journey.pageNumbered('10')).toBe(10)
  })
})

describe('what an answer means', () => {
  test('a report about those who work for us is restricted, by either question', () => {
    expect(journey.isRestricted({ perpetrator: 'works_for_landlord' })).toBe(true)
    expect(journey.isRestricted({ types: ['other', 'service_discrimination_by_staff_or_contractor'] })).toBe(true)
    expect(journey.isRestricted({ perpetrator: 'named', types: ['threats'] })).toBe(false)
    expect(journey.isRestricted({})).toBe(false)
  })
  test('danger is "in danger" and "not sure"', () => {
    expect(codes.safetyAnswers.map(safe => journey.isDanger({ safe }))).toEqual([false, true, true])
    expect(journey.isDanger({})).toBe(false)
  })
  test('a false friend or a home taken over locks contact', () => {
    const locking = codes.incidentTypes.filter(type => journey.needsSafetyLock({ types: [type] }))
    expect(locking).toEqual(['mate_crime', 'cuckooing'])
  })
  test('a child is anyone who says they are under 18', () => {
    expect(codes.ageBands.filter(age => journey.isChild({ age }))).toEqual(['under_13', '13_15', '16_17'])
    expect(journey.isChild({})).toBe(false)
  })
})
