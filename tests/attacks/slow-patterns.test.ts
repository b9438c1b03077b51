import { expect, test } from 'vitest'
import { cleanLine } from '@/lib/reports/schema/text'
import { everySchema, fieldsOfSchema } from './every-schema'

/**
 * A pattern that goes back over its own steps takes minutes for a page of these, and meanwhile nobody else is answered. Forty
 * thousand letters show it in seconds.
 */
const length = 40_000
const runs = [' ', '\n ', 'a', '1', 'a@', 'a@.', '.', ',', '-', '1,', 'A ', '1 ', '\t', '+', '_', '#\n', 'é']
const evil = runs.map(run => `x${run.repeat(length / run.length)}\u0000x`)

/** How long the slowest took, in ms. */
function slowest(work: (text: string) => unknown): number {
  return Math.max(
    ...evil.map(text => {
      const start = performance.now()
      work(text)
      return performance.now() - start
    }),
  )
}

test('a line as long as a page of answers is cleaned at once', () => {
  expect(slowest(cleanLine)).toBeLessThan(500)
})

test.each(await everySchema())('$file: $name reads what is far too long at once', ({ schema }) => {
  const fields = fieldsOfSchema(schema)
  const sent = (text: string) => (fields.length > 0 ? Object.fromEntries(fields.map(field => [field, text])) : text)
  expect(slowest(text => schema.safeParse(sent(text)))).toBeLessThan(1_000)
})
