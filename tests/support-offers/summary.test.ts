import { expect, test } from 'vitest'
import { larkmoor } from '@/drizzle/seed/larkmoor'
import { supportAtHand } from '@/drizzle/seed/support-at-hand'
import { supportLines } from '@/drizzle/seed/support-lines'
import { supportSummary, yourChoice } from '@/lib/language/en/support-summary'
import { mayBeNamed } from '@/lib/support/summary'

const all = [...supportLines, ...supportAtHand].map(({ name, audience = 'anyone', grounds = [] }) => ({
  ...{ name, audience, grounds },
}))

test.each([
  ['Samaritans', true],
  ['Counselling', true],
  ['Personal alarm', true],
  ['Moor LGBT+ Helpline', false],
  ['Moorland Equality Council', false],
  ['Faith and Belief Support Moor', false],
  ['Support as a witness', false],
  ['Occupational health and employee support', false],
])('on the page that is given, %s may be named: %s', (name, named) => {
  const entry = all.find(one => one.name === name)
  expect(entry && mayBeNamed(entry)).toBe(named)
})

test('nothing that may be named says who somebody is', () => {
  const names = all.filter(mayBeNamed).map(({ name }) => name)
  expect(
    names.filter(name => /LGBT|gay|trans|faith|muslim|jewish|race|equality|disab|witness|hate/i.test(name)),
  ).toEqual([])
})

const landlord = { ...larkmoor, email: undefined, shortName: larkmoor.shortName ?? undefined } as never

test('the page says the words that must stand there, and no word of what happened', () => {
  const words = JSON.stringify(supportSummary(landlord))
  expect(words).toContain(
    'You can change your mind at any time. Saying no does not affect your tenancy or the help you can get.',
  )
  expect(yourChoice).toMatch(/^You can change your mind/)
  expect(words).not.toMatch(
    /hate|harass|abuse|incident|report|crime|perpetrator|neighbour|racis|homophob|transphob|violen/i,
  )
  expect(words).toContain('ASB Case Review')
  expect(words).toContain('complain')
})

test('whoever may be able to ask for a Case Review is told so, and by which address', () => {
  const { lines } = supportSummary(landlord, { url: 'https://moor.example/review' }).rights
  expect(lines).toContain(
    'You may be able to ask for an ASB Case Review. The council, the police and others then look together at what was done, and what more can be done.',
  )
  expect(lines).toContain('How to ask, from your council: https://moor.example/review')
  expect(lines.join()).not.toMatch(/hate|harass|abuse|incident|report|crime|perpetrator/i)
  expect(supportSummary(landlord).rights.lines.join()).not.toContain('You may be able')
})
