import { describe, expect, test } from 'vitest'
import { mayNameThem, orderOf, tellsWhy } from '@/lib/support/order'

const now = new Date('2026-12-07T10:00:00Z')
const people = [{ name: 'Ms Pryce' }, { name: 'Dean' }, { name: null }]

describe('what a contractor reads says what and not why', () => {
  test.each([
    ['Racist words on the door', 'Racist'],
    ['The victim needs a lock', 'victim'],
    ['Because of her disability', 'disability'],
    ['ASB case', 'ASB'],
    ['Ask Dean for the key', 'Dean'],
    ['Mrs Pryce is in on Thursdays', 'Pryce'],
    ['Race-hate words', 'Race-hate'],
    ['Dean’s side of the hall', 'Dean'],
    ['Threatened by a neighbour', 'Threatened'],
  ])('%s', (text, found) => {
    expect(tellsWhy(text, people)).toBe(found)
  })

  test.each([
    'Five-lever lock on the front door',
    'Check for asbestos first',
    'Transom window, left side',
    'Gayton Road side',
    '',
  ])('but may say: %s', text => {
    expect(tellsWhy(text, people)).toBeUndefined()
  })
})

const measure = {
  ...{ kind: 'locks', wording: { locks: 'Locks changed or added' }, what: 'Front door' },
  ...{ orderReference: 'WO-7', supplier: 'Keys and Co' },
}
const safe = {
  ...{ okChannels: ['in_person' as const], neverChannels: [], livesWithAllegedPerpetrator: false },
  ...{ times: 'Thursdays, when Dean is out', windows: [{ days: [4], from: '10:00', to: '12:00' }] },
}
const person = { name: 'Ms Pryce', role: 'victim' as const, address: '16 Thistle Court', safe }
const words = (order: object) => JSON.stringify({ ...order, warnings: undefined })

describe('an order', () => {
  test('has the address, the work and when to come, and neither a name nor what they wrote of their times', () => {
    const order = orderOf(measure, person, people, false)
    expect(order).toMatchObject({ address: '16 Thistle Court', resident: 'The resident', reference: 'WO-7' })
    expect(order.when.join()).toMatch(/10/)
    expect(words(order)).not.toMatch(/Pryce|Dean|victim/i)
  })

  test('names them once they agreed, and nobody else', () => {
    expect(orderOf({ ...measure, what: 'Ms Pryce opens' }, person, people, true)).toMatchObject({
      resident: 'Ms Pryce',
      more: 'Ms Pryce opens',
    })
    expect(words(orderOf({ ...measure, what: 'Ask Dean' }, person, people, true))).not.toMatch(/Dean/)
  })

  test('leaves out words that say why, and says so to whoever prints it', () => {
    const order = orderOf({ ...measure, what: 'After the racist attack' }, person, people, false)
    expect(order.more).toBeUndefined()
    expect(order.warnings.join()).toMatch(/left out/)
  })

  test.each(['staff', 'contractor'] as const)('never has the home of somebody who works for us: %s', victimType => {
    const order = orderOf(measure, { ...person, victimType }, people, false)
    expect(words(order)).not.toContain('Thistle')
  })

  test('warns where nobody asked what is safe, where they live with the alleged perpetrator, and where nobody may come', () => {
    const warned = (of: object) => orderOf(measure, { ...person, ...of }, people, false).warnings.join()
    expect(warned({ safe: undefined })).toMatch(/Ask first/)
    expect(warned({ safe: { ...safe, livesWithAllegedPerpetrator: true } })).toMatch(/no visit without a plan/)
    expect(warned({ safe: { ...safe, neverChannels: ['in_person'] } })).toMatch(/never to come/)
  })
})

describe('their name is used', () => {
  const yes = { personId: 'v', purpose: 'use_my_name' as const, answer: 'yes' as const, givenAt: new Date(0) }
  test.each([
    ['by a yes to anybody', [yes], true],
    ['by a yes to this supplier', [{ ...yes, recipient: 'keys and co ' }], true],
    ['not by a yes to another', [{ ...yes, recipient: 'The police' }], false],
    ['not by the yes of somebody else', [{ ...yes, personId: 'w' }], false],
    ['not once it was taken back', [{ ...yes, withdrawnAt: new Date(1) }], false],
    ['not after a later no', [yes, { ...yes, answer: 'no' as const, givenAt: new Date(2) }], false],
    ['not without a word', [], false],
  ])('%s', (_, consents, may) => {
    expect(mayNameThem(consents, 'v', 'Keys and Co', now)).toBe(may)
  })
})
