import fc from 'fast-check'
import { expect, test } from 'vitest'
import { againDueOf, dueOf } from '@/lib/cases/target-rules'
import { inLondon, localDate } from '@/lib/clock/local'
import { dueAt, isWorkingDay } from '@/lib/clock/working-days'
import { targetItems } from '@/lib/lists/defaults/targets'

const received = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2032-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const workingDays = fc.integer({ min: 1, max: 60 })
const closures = fc.array(received.map(localDate), { maxLength: 12 })
const endOfDay = fc.constantFrom('17:00', '12:00')

test('no deadline falls on a day on which nobody works', () => {
  fc.assert(
    fc.property(received, workingDays, closures, (at, n, closed) => {
      expect(isWorkingDay(localDate(dueAt(at, n, closed)), closed)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a deadline is 17:00 or 12:00 in England, in summer and winter alike', () => {
  fc.assert(
    fc.property(received, workingDays, closures, endOfDay, (at, n, closed, time) => {
      const { hour, minute, second } = inLondon(dueAt(at, n, closed, time))
      expect({ hour, minute, second }).toEqual({ hour: Number(time.slice(0, 2)), minute: 0, second: 0 })
    }),
    { numRuns: 200 },
  )
})

test('what is received later, or takes longer, is never due earlier; a closure never brings a deadline forward', () => {
  fc.assert(
    fc.property(received, received, workingDays, closures, received.map(localDate), (a, b, n, closed, day) => {
      const [first, second] = a <= b ? [a, b] : [b, a]
      expect(dueAt(first, n, closed) <= dueAt(second, n, closed)).toBe(true)
      expect(dueAt(first, n, closed) < dueAt(first, n + 1, closed)).toBe(true)
      expect(dueAt(first, n, closed) <= dueAt(first, n, [...closed, day])).toBe(true)
      expect(dueAt(first, n, closed) > first).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('no target in working days falls on a day on which nobody works, whatever a landlord sets it to', () => {
  const counted = targetItems.filter(({ unit }) => unit === 'working_days')
  fc.assert(
    fc.property(received, workingDays, closures, fc.constantFrom(...counted), (at, amount, closed, item) => {
      const rules = { version: 2, items: [{ ...item, amount }], closures: closed }
      expect(isWorkingDay(localDate(dueOf(rules, item.code, at)), closed)).toBe(true)
      expect(isWorkingDay(localDate(againDueOf(rules, item.code, at, true)), closed)).toBe(true)
    }),
    { numRuns: 150 },
  )
})
