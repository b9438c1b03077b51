import { describe, expect, test } from 'vitest'
import { agreedProblem, costWords, isClockOf, isOpenMeasure, measureDueAt, measureState } from '@/lib/support/measure'
import { measureDoneSchema, measureSchema, orderSchema } from '@/lib/support/measure-schema'

const at = new Date('2026-12-07T10:00:00Z')
const dates = { orderedAt: null, completedAt: null, cancelledAt: null }

test.each([
  [{}, 'asked', true],
  [{ orderedAt: at }, 'ordered', true],
  [{ orderedAt: at, completedAt: at }, 'done', false],
  [{ orderedAt: at, cancelledAt: at }, 'struck_out', false],
] as const)('a measure with %o is %s, and open: %s', (of, state, open) => {
  expect(measureState({ ...dates, ...of })).toBe(state)
  expect(isOpenMeasure({ ...dates, ...of })).toBe(open)
})

test.each([
  ['2026-12-09', '2026-12-07T10:00Z', '2026-12-09T17:00:00.000Z'],
  ['2026-12-07', '2026-12-07T16:59Z', '2026-12-07T17:00:00.000Z'],
  ['2026-12-07', '2026-12-07T18:30Z', '2026-12-07T23:59:00.000Z'],
  ['2026-07-09', '2026-07-07T10:00Z', '2026-07-09T16:00:00.000Z'],
])('one due on %s and asked for at %s is due %s', (dueOn, madeAt, due) => {
  expect(measureDueAt({ dueOn, madeAt: new Date(madeAt) }).toISOString()).toBe(due)
})

describe('agreed with them', () => {
  test.each([
    ['locks', true, undefined, undefined],
    ['locks', false, 'She cannot be reached', /only with whoever lives there/],
    ['lighting', true, undefined, undefined],
    ['lighting', false, 'In the shared hall', undefined],
    ['lighting', false, undefined, /say why/],
  ])('%s, agreed: %s, because %s', (kind, agreed, notAgreed, problem) => {
    const found = agreedProblem({ kind, agreed, notAgreed })
    if (problem) expect(found).toMatch(problem)
    else expect(found).toBeUndefined()
  })
})

test('an urgent measure knows its own clock from the repair of the case and from that of another person', () => {
  const measure = { personId: 'v', madeAt: at, isUrgent: true }
  const clock = { target: 'T10', personId: 'v', startedAt: new Date(at) }
  expect(isClockOf(measure, clock)).toBe(true)
  expect(isClockOf({ ...measure, isUrgent: false }, clock)).toBe(false)
  for (const other of [{ personId: null }, { personId: 'w' }, { target: 'T4' }, { startedAt: new Date(0) }])
    expect(isClockOf(measure, { ...clock, ...other })).toBe(false)
})

test.each([
  ['120', 12_000],
  ['£89.50', 8950],
  ['1,250', 125_000],
  ['0', 0],
  ['', undefined],
])('a cost typed as %o is %o pence', (typed, pence) => {
  expect(orderSchema.parse({ supplier: 'A locksmith', cost: typed, version: '1' }).cost).toBe(pence)
})

test.each(['a lot', '12.345', '-5', '9999999'])('a cost is not %s', typed => {
  expect(orderSchema.safeParse({ supplier: 'A locksmith', cost: typed, version: '1' }).success).toBe(false)
})

test('owner and day are required, a cost is never asked for, and a measure is done only with a proof', () => {
  expect(Object.keys(measureSchema.safeParse({}).error?.flatten().fieldErrors ?? {})).toEqual(
    expect.arrayContaining(['kind', 'ownerId', 'dueOn']),
  )
  expect(measureDoneSchema.safeParse({ version: '1', proof: ' ' }).success).toBe(false)
  expect(measureDoneSchema.safeParse({ version: '1', proof: 'She showed me the lock' }).success).toBe(true)
})

test('the sum of a case leaves out what was struck out, and says what is missing', () => {
  const one = { costPence: 12_000, cancelledAt: null }
  const sum = costWords([one, { ...one, cancelledAt: at }, { costPence: null, cancelledAt: null }])
  expect(sum).toBe('Measures of this case, as far as recorded: £120. 1 without a cost yet.')
})
