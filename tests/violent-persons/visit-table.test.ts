import { expect, test } from 'vitest'
import { isOver, missingControls } from '@/lib/violent-persons/visit'
import { visitTable } from '@/lib/violent-persons/visit-table'

const visit = {
  ...{ id: 'x', address: '2 Moor Lane', forAt: new Date('2026-12-07T10:00:00Z'), purpose: 'repair' as const },
  ...{ emergency: false, who: '=Fernside "Repairs"', safely: ['Two-person visit'] },
}

test('the table says what to do, and a cell is never a formula', () => {
  const [head, row] = visitTable([visit]).split('\r\n')
  expect(head).toBe('"When","Address","What for","Who goes","Emergency","How to come safely"')
  expect(row).toContain(`"2026-12-07 10:00","2 Moor Lane","A repair","'=Fernside ""Repairs""","No","Two-person visit"`)
})

const control = {
  code: 'two_person_visit',
  words: 'Two-person visit',
  until: new Date(),
  here: true,
  forContractors: true,
}

test.each([
  ['is missing until it is taken on', [], false, 1],
  ['is not missing once it is', ['two_person_visit'], false, 0],
  ['is never missing in an emergency', [], true, 0],
] as const)('a control measure %s', (_, taken, emergency, count) => {
  expect(missingControls([control], taken, emergency)).toHaveLength(count)
})

test('a control measure of elsewhere in the block stops nothing', () => {
  expect(missingControls([{ ...control, here: false }], [], false)).toEqual([])
})

test('a visit is over the day after it, and not before', () => {
  const at = new Date('2026-12-07T10:00:00Z')
  expect(isOver(at, new Date('2026-12-08T09:59:00Z'))).toBe(false)
  expect(isOver(at, new Date('2026-12-08T10:00:00Z'))).toBe(true)
})
