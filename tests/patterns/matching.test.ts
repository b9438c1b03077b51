import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { hasUnrelatedVictims, match } from '@/lib/patterns/matching'
import { type Print, party } from '@/lib/patterns/party'
import { matchedKinds, type Party, type PatternRecord } from '@/lib/patterns/record'
import { type Findable, printsOf } from '@/lib/search/prints'

vi.mock('@/lib/crypto/fingerprint', async original => {
  const { fold } = await original<typeof import('@/lib/crypto/fingerprint')>()
  return { fold, fingerprint: (...told: Parameters<typeof fold>) => Buffer.from(fold(...told)) }
})

const isMatched = (kind: string): kind is Print['kind'] => (matchedKinds as readonly string[]).includes(kind)

const of = (as: Party['as'], told: Findable): Party =>
  party(
    as,
    printsOf(told).flatMap(([kind, value]) => (isMatched(kind) ? [{ kind, value: value.toString('hex') }] : [])),
  )

let made = 0
const record = (parties: Party[], more: Partial<PatternRecord> = {}): PatternRecord => {
  made += 1
  return { kind: 'report', id: `r${made}`, reference: `R${made}`, parties, homes: [], blocks: [], reports: [], ...more }
}
const kinds = (a: PatternRecord, b: PatternRecord) => match(a, b).map(({ kind, strength }) => `${kind} ${strength}`)
const kindsOf = (as: Party['as'], one: Findable, other: Findable) =>
  kinds(record([of(as, one)]), record([of(as, other)]))

describe('the same victim', () => {
  test.each([
    ['by the same name', { name: 'Amina Farouk' }, { name: 'Farouk, Amina' }, ['repeat_victim exact']],
    ['by a name that sounds alike', { name: 'Amina Farouk' }, { name: 'Ameena Faruk' }, ['repeat_victim near']],
    [
      'by a name with another letter',
      { name: 'Katarzyna Zielinska' },
      { name: 'Katarzyna Zielinskz' },
      ['repeat_victim near'],
    ],
    [
      'by a phone, however it is written',
      { phone: '07700 900118' },
      { phone: '+44 7700 900118' },
      ['repeat_victim exact'],
    ],
    ['not by one word that many share', { name: 'Amina Farouk' }, { name: 'Yusuf Farouk' }, []],
    ['not by a first name alone', { name: 'Dean' }, { name: 'Dean' }, []],
    ['not by another script’s one word', { name: 'محمد علي' }, { name: 'محمد حسن' }, []],
  ] satisfies [string, Findable, Findable, string[]][])('%s', (_, one, other, expected) =>
    expect(kindsOf('victim', one, other)).toEqual(expected),
  )
})

describe('the same household', () => {
  test('is the same address and another person', () => {
    const one = { name: 'Amina Farouk', address: '2 Orchard House' }
    expect(kindsOf('victim', one, { name: 'Yusuf Farouk', address: '2 Orchard House' })).toEqual([
      'repeat_household exact',
    ])
    expect(kindsOf('victim', one, { name: 'Yusuf Farouk', address: '2, Orchard' })).toEqual(['repeat_household near'])
  })
  test('is a phone that two people with two names share, and no one person', () => {
    const phone = '01632 960177'
    expect(kindsOf('victim', { name: 'Amina Farouk', phone }, { name: 'Yusuf Farouk', phone })).toEqual([
      'repeat_household exact',
    ])
  })
  test.each([
    ['the next number', '3 Orchard House'],
    ['another flat of the same house', 'Flat 4, 2 Orchard House'],
    ['the same street only', 'Orchard House'],
  ])('is not %s', (_, address) => expect(kindsOf('victim', { address: '2 Orchard House' }, { address })).toEqual([]))
})

describe('the same alleged perpetrator', () => {
  test.each([
    [
      'by the address they are said to live at',
      'The people at 9 Orchard House',
      'A man from 9 Orchard House',
      ['repeat_perpetrator exact'],
    ],
    [
      'by a full name that stands in both',
      'It was Shawn Okafor again',
      'his name is Shaun Okafor',
      ['repeat_perpetrator near'],
    ],
    ['not by "the man", or a first name', 'The man called Dean', 'Dean from downstairs', []],
    ['not by the same street', 'The man at 9 Orchard House', 'The man at 10 Orchard House', []],
  ])('%s', (_, one, other, expected) =>
    expect(kindsOf('alleged_perpetrator', { about: one }, { about: other })).toEqual(expected),
  )
  test('is not the victim of another record who has the same name', () => {
    const [a, b] = [of('victim', { name: 'Sean Okafor' }), of('alleged_perpetrator', { name: 'Sean Okafor' })]
    expect(match(record([a]), record([b]))).toEqual([])
  })
})

describe('several unrelated victims naming one', () => {
  const accused = of('alleged_perpetrator', { about: 'The people at 9 Orchard House' })
  const victim = (name: string, address: string) => of('victim', { name, address })
  const amina = victim('Amina Farouk', '2 Orchard House')
  test('are of two households', () => {
    const other = victim('Bilal Khan', '5 Orchard House')
    expect(kinds(record([amina, accused]), record([other, accused]))).toContain('multiple_victims exact')
    expect(hasUnrelatedVictims(record([amina, other, accused]))).toBe(true)
    expect(hasUnrelatedVictims(record([amina, other]))).toBe(false)
  })
  test('are not two of one family, or one person twice', () => {
    const brother = victim('Yusuf Farouk', '2 Orchard House')
    expect(kinds(record([amina, accused]), record([brother, accused]))).not.toContain('multiple_victims exact')
    expect(hasUnrelatedVictims(record([amina, amina, brother, accused]))).toBe(false)
  })
  test('are not somebody we know nothing of', () => {
    expect(hasUnrelatedVictims(record([amina, of('victim', {}), accused]))).toBe(false)
  })
})

test('an anonymous report meets others by its place and by whom it describes', () => {
  const anonymous = (place: string, about: string) =>
    record([of('other', {}), of('place', { place }), of('alleged_perpetrator', { about })])
  expect(kinds(anonymous('Outside 16 Thistle Court', 'A man'), anonymous('16 Thistle Court', 'A woman'))).toEqual([
    'repeat_place exact',
  ])
  expect(kinds(record([], { homes: ['h'], blocks: ['b'] }), record([], { homes: ['h'], blocks: ['b'] }))).toEqual([
    'repeat_place exact',
    'repeat_block exact',
  ])
  expect(kinds(record([]), record([]))).toEqual([])
})

const words = fc.constantFrom('Amina', 'Farouk', 'Faruk', 'Sean', 'Okafor', 'Dean', 'Orchard', 'House', 'Zielińska', '')
const told = fc.record({
  name: fc.array(words, { maxLength: 3 }).map(all => all.join(' ')),
  phone: fc.constantFrom('07700 900118', '01632 960177', undefined),
  address: fc.constantFrom('2 Orchard House', '2 Orchard', '9 Orchard House', 'Flat 4, 2 Orchard House', undefined),
  about: fc.constantFrom('Sean Okafor at 9 Orchard House', 'Shaun Okafor', 'the man at 9 Orchard', undefined),
})
const anyRecord = fc
  .array(fc.tuple(fc.constantFrom('victim', 'alleged_perpetrator', 'place', 'other'), told), { maxLength: 4 })
  .map(parties => record(parties.map(([as, some]) => of(as, some))))

test('matching is the same from either end, and nothing meets itself', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (a, b) => {
      expect(match(a, b)).toEqual(match(b, a))
      expect(match(a, a)).toEqual([])
    }),
  )
})
