import { describe, expect, test } from 'vitest'
import { en } from '@/lib/language/en'
import { windowsIn } from '@/lib/people/safe-times'
import { isSafeNow, nextSafeTime, safeFrom, windowWords } from '@/lib/people/safe-window'

const weekdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]

describe('times are read', () => {
  test.each([
    ['Thursdays 10:00–12:00', [{ days: [4], from: '10:00', to: '12:00' }]],
    ['Thu 10-12', [{ days: [4], from: '10:00', to: '12:00' }]],
    ['Thursdays 10:00-12:00 at the centre', [{ days: [4], from: '10:00', to: '12:00' }]],
    ['Thursdays 10:00-12:00 at the day centre', [{ days: [4], from: '10:00', to: '12:00' }]],
    ['Mondays 2-4 in the library', [{ days: [1], from: '14:00', to: '16:00' }]],
    ['Weekdays, 10am to 2pm', [{ days: weekdays, from: '10:00', to: '14:00' }]],
    ['Mon–Thu 10–12', [{ days: [1, 2, 3, 4], from: '10:00', to: '12:00' }]],
    ['Tuesday and Thursday mornings', [{ days: [2, 4], from: '09:00', to: '12:00' }]],
    ['weekday mornings', [{ days: weekdays, from: '09:00', to: '12:00' }]],
    ['any time on Fridays', [{ days: [5], from: '09:00', to: '20:00' }]],
    ['after 6pm', [{ days: everyDay, from: '18:00', to: '20:00' }]],
    ['10am to noon', [{ days: everyDay, from: '10:00', to: '12:00' }]],
    ['Thursday 10:00 to 12:00 only', [{ days: [4], from: '10:00', to: '12:00' }]],
    ['Mondays 2-4', [{ days: [1], from: '14:00', to: '16:00' }]],
    ['Mondays 3-5pm', [{ days: [1], from: '15:00', to: '17:00' }]],
    ['Mondays 11-1pm', [{ days: [1], from: '11:00', to: '13:00' }]],
    ['Mon, Wed and Fri 9.30 to 11', [{ days: [1, 3, 5], from: '09:30', to: '11:00' }]],
    [
      'Mon 9-11; Thu 14:00-15:00',
      [
        { days: [1], from: '09:00', to: '11:00' },
        { days: [4], from: '14:00', to: '15:00' },
      ],
    ],
    ['Saturday and Sunday, 10am - 4pm', [{ days: [6, 7], from: '10:00', to: '16:00' }]],
  ])('%s', (text, windows) => expect(windowsIn(text)).toEqual(windows))
})

describe('what is not wholly understood is not read at all', () => {
  test.each([
    '15:45–17:00 school days',
    'Thursdays 10-12 but not when he is home',
    'never on Mondays',
    "don't ring after 6pm",
    'Mon-Fri except Wednesday',
    'when he is at work',
    'Thursdays',
    'Thursday 12-10',
    'Fri-Mon 9-5',
    'Mon–Thu 10–12 🕙\nnever "weekends" & not <evenings>',
    'If my sister answers',
    '25:00-26:00',
    'Thursdays 9 to 11 in the evening',
    'Mondays after 5 in the morning',
    '9-11 in the night',
    '10-12 at the weekend',
    'Mondays 10-12 in the school holidays',
    'Thursdays 10-12 at the earliest',
    '',
    undefined,
  ])('%s', text => expect(windowsIn(text)).toEqual([]))
})

test('nobody is asked for times that are not safe where what they write is read as safe', () => {
  expect(`${en.questions.times.label} ${en.questions.times.hint}`).not.toMatch(/not safe|unsafe/)
})

const thursday = windowsIn('Thursdays 10:00–12:00')
const at = (iso: string) => new Date(iso)

describe('a target', () => {
  test('is deferred to the next safe time when none comes before (scenario S2)', () => {
    expect(safeFrom(thursday, at('2026-12-08T10:15:00Z'), at('2026-12-09T17:00:00Z'))).toEqual(
      at('2026-12-10T10:00:00Z'),
    )
  })
  test('stands when a safe time comes before it, or is now', () => {
    expect(safeFrom(thursday, at('2026-12-08T10:15:00Z'), at('2026-12-10T17:00:00Z'))).toBeUndefined()
    expect(safeFrom(thursday, at('2026-12-10T11:00:00Z'), at('2026-12-10T11:30:00Z'))).toBeUndefined()
  })
  test('stands when nothing is known of times', () => {
    expect(safeFrom([], at('2026-12-08T10:15:00Z'), at('2026-12-09T17:00:00Z'))).toBeUndefined()
  })
})

describe('the next safe time', () => {
  test.each([
    ['before it, that day', '2026-12-10T08:00:00Z', '2026-12-10T10:00:00Z'],
    ['inside, now', '2026-12-10T11:00:00Z', '2026-12-10T11:00:00Z'],
    ['when it is over, a week later', '2026-12-10T12:00:00Z', '2026-12-17T10:00:00Z'],
    ['across the spring change, by the local clock', '2027-03-26T12:00:00Z', '2027-04-01T09:00:00Z'],
    ['across the autumn change', '2026-10-23T12:00:00Z', '2026-10-29T10:00:00Z'],
    ['on Christmas Eve it is still theirs to say', '2026-12-23T12:00:00Z', '2026-12-24T10:00:00Z'],
  ])('%s', (_, from, next) => expect(nextSafeTime(thursday, at(from))).toEqual(at(next)))

  test('is none where there are no windows', () => expect(nextSafeTime([], at('2026-12-10T08:00:00Z'))).toBeUndefined())
  test('is not a window about to close', () => expect(isSafeNow(thursday, at('2026-12-10T11:59:30Z'))).toBe(false))
})

test('a window is said in words', () => {
  expect(
    [...thursday, ...windowsIn('Mon and Tue 9am to 5pm'), ...windowsIn('weekday evenings')].map(windowWords),
  ).toEqual(['Thursday, 10am to 12 noon', 'Monday and Tuesday, 9am to 5pm', 'Weekdays, 5pm to 8pm'])
})
