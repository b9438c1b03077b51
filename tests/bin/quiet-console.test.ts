import { expect, test } from 'vitest'
import { nameErrorsOnly, withoutWords } from '../../bin/quiet-console.mjs'

const told = 'The man at 14'
const failed = Object.assign(new Error(`Failed query: insert into t values ($1)\nparams: ${told}`), {
  name: 'DrizzleQueryError',
  cause: { code: '23505' },
  query: told,
})

test('an error is printed by name, code and place, without its words', () => {
  const printed = withoutWords(failed)
  expect(printed).toMatch(/^DrizzleQueryError \(23505\)\n {4}at /)
  expect(printed).not.toContain(told)
})

test('a line that quotes a failed statement loses the statement', () => {
  expect(withoutWords(` ⨯ Error: Failed query: select $1\nparams: ${told}`)).toBe(' ⨯ Error: a failed statement')
})

test('other lines stay as they are', () => {
  expect(withoutWords('Beside is ready')).toBe('Beside is ready')
})

test('every way of printing is covered', () => {
  const lines: unknown[] = []
  const print = (...parts: unknown[]) => void lines.push(...parts)
  const target = { error: print, warn: print, log: print, info: print }
  nameErrorsOnly(target as unknown as Console)
  for (const method of ['error', 'warn', 'log', 'info'] as const) target[method]('⨯', failed)
  expect(lines.length).toBe(8)
  expect(lines.join('\n')).not.toContain(told)
})
