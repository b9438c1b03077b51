import { describe, expect, test } from 'vitest'
import { supportAtHand } from '@/drizzle/seed/support-at-hand'
import { supportLines } from '@/drizzle/seed/support-lines'
import { audiencesFor, type FitEntry, fittingFor } from '@/lib/support/fitting'

const entry = (name: string, more: Partial<FitEntry> = {}): FitEntry => ({
  ...{ name, kind: 'general', audience: 'anyone', areas: [], grounds: [] },
  ...more,
})
const entries = [
  entry('Someone to talk to'),
  entry('Next county', { areas: ['Vale District'] }),
  entry('Here', { areas: ['Moor District'] }),
  entry('For these grounds', { grounds: ['transgender'] }),
  entry('For other grounds', { grounds: ['disability'] }),
  entry('For witnesses', { audience: 'witness' }),
  entry('For our staff', { audience: 'staff' }),
  entry('For whoever did it', { audience: 'perpetrator' }),
]
const here = { district: 'Moor District', grounds: ['transgender'] }
const names = (list: readonly FitEntry[]) => list.map(({ name }) => name)

test.each([
  ['victim', null, ['anyone']],
  ['victim', 'staff', ['anyone', 'staff']],
  ['victim', 'contractor', ['anyone', 'staff']],
  ['witness', null, ['anyone', 'witness']],
  ['witness', 'staff', ['anyone', 'witness', 'staff']],
  ['alleged_perpetrator', null, ['perpetrator']],
] as const)('a %s who is %s is offered what is for %o', (role, victimType, audiences) => {
  expect(audiencesFor({ role, victimType })).toEqual(audiences)
})

describe('what fits somebody', () => {
  test('is here and for them, that of the grounds first', () => {
    expect(names(fittingFor(entries, { role: 'victim' }, here).fits)).toEqual([
      'For these grounds',
      'Someone to talk to',
      'Here',
    ])
  })

  test('for one of our staff, and for a witness, begins with what is theirs', () => {
    const staff = fittingFor(entries, { role: 'victim', victimType: 'staff' }, { ...here, grounds: [] })
    expect(names(staff.fits)[0]).toBe('For our staff')
    expect(names(fittingFor(entries, { role: 'witness' }, { ...here, grounds: [] }).fits)[0]).toBe('For witnesses')
  })

  test('is not narrowed by a district that nobody knows', () => {
    expect(names(fittingFor(entries, { role: 'victim' }, { grounds: [] }).fits)).toContain('Next county')
  })
})

test.each([
  ['victim', null],
  ['victim', 'staff'],
  ['witness', null],
] as const)(
  'nothing current is out of reach of a %s who is %s, but what is for an alleged perpetrator',
  (role, victimType) => {
    const { fits, others } = fittingFor(entries, { role, victimType }, here)
    expect([...fits, ...others].map(({ name }) => name).sort()).toEqual(
      names(entries)
        .filter(name => name !== 'For whoever did it')
        .sort(),
    )
  },
)

test('the seeded catalogue has something for each kind of person', () => {
  const all = [...supportLines, ...supportAtHand]
  for (const audience of ['witness', 'staff', 'perpetrator'])
    expect(all.filter(item => item.audience === audience).length).toBeGreaterThan(1)
})
