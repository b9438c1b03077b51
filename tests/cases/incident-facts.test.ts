import { describe, expect, test } from 'vitest'
import { adviceFor, incidentsFacts } from '@/lib/cases/incident-facts'
import { incidentSchema } from '@/lib/cases/incident-schema'
import { incidentTypeItems } from '@/lib/lists/defaults/incident-types'

const now = new Date('2026-12-07T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const incident = (days: number, reportId: string | null = null) => ({ happenedAt: daysAgo(days), reportId })
const report = (id: string, days: number) => ({ id, receivedAt: daysAgo(days) })

describe('how often it happened', () => {
  test.each([
    ['nothing', [], [], { count: 0, last30Days: 0, courseOfConduct: false, thirdIn30Days: false }],
    ['one report', [], [report('a', 1)], { count: 1, last30Days: 1, courseOfConduct: false, thirdIn30Days: false }],
    [
      'a report and an incident',
      [incident(2)],
      [report('a', 1)],
      { count: 2, last30Days: 2, courseOfConduct: true, thirdIn30Days: false },
    ],
    [
      'a report that an incident dates counts once',
      [incident(40, 'a')],
      [report('a', 1)],
      { count: 1, last30Days: 0, courseOfConduct: false, thirdIn30Days: false },
    ],
    [
      'a third on the thirtieth day',
      [incident(2), incident(30)],
      [report('a', 1)],
      { count: 3, last30Days: 3, courseOfConduct: true, thirdIn30Days: true },
    ],
    [
      'a third a day too long ago',
      [incident(2), incident(31)],
      [report('a', 1)],
      { count: 3, last30Days: 2, courseOfConduct: true, thirdIn30Days: false },
    ],
  ])('%s', (_, incidents, reports, facts) => {
    expect(incidentsFacts(incidents, reports, now)).toEqual(facts)
  })
})

test('what to do at once is said of what needs it, and never the Equality Act', () => {
  const of = (code: string) =>
    adviceFor(incidentTypeItems.find(item => item.code === code) ?? { code, words: code }).join(' ')
  for (const code of ['weapon', 'arson_or_attempt', 'threats_to_kill', 'sexual_assault_or_harassment', 'assault'])
    expect(of(code)).toContain('999 first')
  expect(of('graffiti_offensive')).toContain('Photograph it before it is removed')
  expect(of('online_or_phone')).toContain('Do not reply')
  expect(of('noise_targeted')).toBe('')
  expect(incidentTypeItems.map(item => adviceFor(item).join()).join()).not.toContain('Equality')
})

describe('the form of an incident', () => {
  const given = { day: '2026-12-05', precision: 'about', types: 'weapon', what: 'He showed a knife' }
  const errorsOf = (change: object) =>
    incidentSchema.safeParse({ ...given, ...change }).error?.issues.map(({ path }) => path[0]) ?? []

  test.each<[string, object, string[]]>([
    ['is enough with a day near it', {}, []],
    ['asks for the time of an exact one', { precision: 'exact' }, ['time']],
    ['takes an exact one with its time', { precision: 'exact', time: '21:30' }, []],
    ['asks for a day in the calendar', { day: '2026-02-30' }, ['day']],
    ['asks for a time of the clock', { time: '25:00' }, ['time']],
    ['asks for a kind', { types: undefined }, ['types']],
    ['asks what happened', { what: ' ' }, ['what']],
  ])('%s', (_, change, fields) => {
    expect(errorsOf(change)).toEqual(fields)
  })

  test('reads a day without a time as about its noon', () => {
    expect(incidentSchema.parse(given)).toMatchObject({
      happenedAt: new Date('2026-12-05T12:00:00Z'),
      types: ['weapon'],
    })
  })
})
