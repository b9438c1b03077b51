import { describe, expect, test } from 'vitest'
import type { WitnessChoice } from '@/lib/support/witness'
import { disclosureWarning, givenUnderWords, statementProblem } from '@/lib/support/witness-rules'

const at = (hour: number) => new Date(Date.UTC(2026, 11, 4, hour))
const now = at(12)

describe('explained first, chosen then, signed last', () => {
  test.each<[string, WitnessChoice, number, number, number | undefined, RegExp | undefined]>([
    ['all in order', 'open', 9, 10, 11, undefined],
    ['all at one time', 'open', 9, 9, 9, undefined],
    ['not signed', 'hearsay', 9, 10, undefined, undefined],
    ['signed before it was explained', 'open', 10, 10, 9, /Nobody signs before/],
    ['signed before choosing', 'open', 8, 10, 9, /choose first/],
    ['chosen before it was explained', 'open', 10, 9, undefined, /explained first/],
    ['still to come', 'open', 9, 10, 13, /once it has happened/],
    ['signed where somebody else watches', 'professional_witness', 9, 10, 11, /sign nothing/],
    ['signed where they said not now', 'not_now', 9, 10, 11, /sign nothing/],
  ])('%s', (_, choice, explained, chosen, signed, problem) => {
    const signedAt = signed === undefined ? undefined : at(signed)
    const found = statementProblem({ choice, explainedAt: at(explained), chosenAt: at(chosen), signedAt }, now)
    if (problem) expect(found).toMatch(problem)
    else expect(found).toBeUndefined()
  })
})

test('what was given says under which choice, and since when', () => {
  const given = { explainedAt: at(9), signedAt: null }
  expect(givenUnderWords(given, 'A statement without a name')).toBe('a statement without a name (explained Fri 4 Dec)')
  expect(givenUnderWords({ ...given, signedAt: at(10) }, 'A statement')).toMatch(/signed Fri 4 Dec\)$/)
})

test.each<[WitnessChoice | undefined, RegExp | undefined]>([
  [undefined, /do not show it to anybody yet/],
  ['open', undefined],
  ['hearsay', /leave out their name/],
  ['anonymous_exhibit', /could only one neighbour know this/],
  ['professional_witness', /give nothing themselves/],
  ['not_now', /Do not show it to anybody/],
])('before evidence given under %s is shown, it is warned', (choice, warning) => {
  const found = disclosureWarning(choice && { choice })
  if (warning) expect(found).toMatch(warning)
  else expect(found).toBeUndefined()
})
