import { describe, expect, test } from 'vitest'
import { en } from '@/lib/language/en'
import { partProblem, partsOf, textOf } from '@/lib/policy/part-text'

const landlord = { name: 'Brackenby', phone: '01632 960555', hours: 'always', address: '1 Quay Street', exitUrl: '' }

describe('the policy as one text', () => {
  test('reads back as the parts it was written from, definitions and all', () => {
    const { parts } = en.policy(landlord)
    expect(partsOf(textOf(parts))).toEqual(parts)
    expect(partProblem(textOf(parts))).toBeUndefined()
  })
  test('is the same whichever way lines end', () => {
    expect(partsOf('# One\r\nA line\r\n\r\n# Two\r\n- Word: what it means')).toEqual([
      { heading: 'One', lines: ['A line'] },
      { heading: 'Two', lines: [], terms: [{ term: 'Word', means: 'what it means' }] },
    ])
  })
  test.each([
    [
      'words before the first heading',
      'Hello\n# One\nA line',
      'Begin with a heading: a line that starts with # and a space.',
    ],
    ['no words at all', ' ', 'Begin with a heading: a line that starts with # and a space.'],
    ['a heading without words', '# One\n# Two\nA line', 'Nothing is written under “One”.'],
    ['a sign without a heading', '# \nA line', 'Every # needs a heading on the same line.'],
    ['a heading that comes twice', '# One\nA\n# One\nB', 'Two parts have the same heading.'],
  ])('is refused with %s', (_, text, problem) => {
    expect(partProblem(text)).toBe(problem)
  })
})
