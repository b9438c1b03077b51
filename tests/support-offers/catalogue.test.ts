import { describe, expect, test } from 'vitest'
import { checkDue, freshness, isHidden, whatChanged } from '@/lib/support/catalogue'
import { correctionSchema, entrySchema } from '@/lib/support/catalogue-schema'

const today = '2026-12-10'

test.each([
  ['2026-12-10', null, 'current', 90],
  ['2026-09-27', null, 'current', 16],
  ['2026-09-25', null, 'check_soon', 14],
  ['2026-09-11', null, 'check_soon', 0],
  ['2026-09-10', null, 'unchecked', -1],
  ['2026-12-01', '2027-06-01', 'current', 81],
  ['2026-12-01', '2026-12-20', 'check_soon', 10],
  ['2026-12-01', '2026-12-09', 'past', -1],
  ['2026-01-01', '2026-12-09', 'past', -253],
] as const)('checked %s, until %s: %s with %i days left', (lastChecked, validTo, state, daysLeft) => {
  expect(freshness({ lastChecked, validTo }, today)).toMatchObject({ state, daysLeft })
})

test('hidden is what nobody checked, and what is past its date', () => {
  const hidden = (lastChecked: string, validTo: string | null) => isHidden(freshness({ lastChecked, validTo }, today))
  expect([hidden('2026-09-10', null), hidden('2026-12-01', '2026-12-09'), hidden('2026-09-11', null)]).toEqual([
    true,
    true,
    false,
  ])
})

test('it is to be checked by 5pm of the last day on which it may be offered', () => {
  const fresh = freshness({ lastChecked: '2026-09-25', validTo: null }, today)
  expect(checkDue(fresh)).toEqual(new Date('2026-12-24T17:00:00Z'))
})

test('its record holds what changed, from and to, and nothing else', () => {
  const before = { name: 'A', areas: ['Moor'], phone: null, version: 1 }
  expect(whatChanged<Record<string, unknown>>(before, { name: 'A', areas: ['Vale'], phone: '1', version: 2 })).toEqual({
    before: { areas: ['Moor'], phone: null, version: 1 },
    after: { areas: ['Vale'], phone: '1', version: 2 },
    fields: ['areas', 'phone', 'version'],
  })
})

describe('what is typed of an entry', () => {
  const typed = { name: 'Moor Care', what: 'Someone to talk to', kind: 'general', audience: 'anyone', version: 1 }
  const problems = (more: object) =>
    correctionSchema.safeParse({ ...typed, ...more }).error?.issues.map(({ path }) => path[0])

  test('is kept with its districts one by one', () => {
    expect(correctionSchema.parse({ ...typed, areas: ' Moor District, Vale ,, Vale' }).areas).toEqual([
      'Moor District',
      'Vale',
    ])
  })

  test.each([
    ['no name', { name: '' }, 'name'],
    ['an address that is not on the web', { url: 'javascript:alert(1)' }, 'url'],
    ['an address without a lock', { url: 'http://example.org' }, 'url'],
    ['a number in words', { phone: 'ask Ann' }, 'phone'],
    ['no email address', { email: 'Ann' }, 'email'],
    ['an audience that there is not', { audience: 'everybody' }, 'audience'],
  ])('is refused with %s', (_, more, field) => {
    expect(problems(more)).toEqual([field])
  })

  test.each(['witness', 'staff', 'perpetrator'])('is not put before the public where it is for: %s', audience => {
    expect(problems({ audience, forPublic: 'yes' })).toEqual(['forPublic'])
  })

  test('says which of the five it counts as once, when it is added', () => {
    expect(entrySchema.parse({ ...typed, minimumOffer: '3' }).minimumOffer).toBe('3')
    expect(correctionSchema.parse({ ...typed, minimumOffer: '3' })).not.toHaveProperty('minimumOffer')
  })
})
