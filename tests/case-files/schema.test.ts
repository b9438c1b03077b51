import { expect, test } from 'vitest'
import { passagesSchema } from '@/lib/case-files/schema'

const hash = 'a'.repeat(64)

test('keeping the rest of a page takes back no answer that was given', () => {
  const { answers, asked } = passagesSchema.parse({
    ...{ 'passage-0': `one ${hash}`, 'answer-0': 'take_out' },
    ...{ 'passage-1': `two ${hash}`, all: 'keep' },
  })
  expect(asked).toBe(2)
  expect(answers.map(({ answer }) => answer)).toEqual(['take_out', 'keep'])
})

test('what has no answer stays open', () => {
  expect(passagesSchema.parse({ 'passage-0': `one ${hash}` })).toEqual({ answers: [], asked: 1 })
})
