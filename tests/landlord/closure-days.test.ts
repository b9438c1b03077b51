import { expect, test } from 'vitest'
import { closureProblem, comingBankHolidays, mayBeOpened } from '@/lib/landlord/closure-days'
import { closureSchema } from '@/lib/landlord/closure-schema'

const today = '2026-12-07'

test.each([
  ['2026-12-07', undefined],
  ['2026-12-08', undefined],
  ['2028-06-01', undefined],
  ['2026-12-06', 'over'],
  ['2026-12-12', 'weekend'],
  ['2026-12-25', 'bank holiday'],
  ['2026-12-28', 'bank holiday'],
  ['2026-12-24', 'closed already'],
  ['2036-01-02', 'two years'],
])('%s is refused for: %s', (day, because) => {
  const problem = closureProblem(day, today, ['2026-12-24'])
  if (because) expect(problem).toContain(because)
  else expect(problem).toBeUndefined()
})

test('only a day that has not come is opened again', () => {
  expect(['2026-12-06', today, '2026-12-08'].map(day => mayBeOpened(day, today))).toEqual([false, false, true])
})

test('bank holidays are shown for this year and two more, as they are computed', () => {
  const shown = comingBankHolidays(today)
  expect(shown.map(({ year }) => year)).toEqual([2026, 2027, 2028])
  expect(shown[0]?.days).toContain('2026-12-28')
})

test.each(['2026-02-30', '2026-13-01', 'tomorrow', '', '07/12/2026', '2026-12-07T00:00'])('%j is no day', day => {
  expect(closureSchema.safeParse({ day, label: 'Closed' }).success).toBe(false)
})
