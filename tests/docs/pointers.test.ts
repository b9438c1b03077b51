import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brokenPointers, pointersIn } from '../support/pointers'

/** What we say of our own security points at code and tests: a pointer that leads nowhere is a promise nobody keeps. */
const documents = ['docs/security.md', 'docs/asvs.md', 'docs/dpia.md', 'docs/log-retention.md', 'docs/operations.md']
const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

describe.each(documents)('%s', path => {
  const pointers = pointersIn(readFileSync(path, 'utf8'))

  test('points at something', () => {
    expect(pointers.length).toBeGreaterThan(3)
  })

  test('names only files that exist and tests that are in them', () => {
    expect(brokenPointers(pointers, read)).toEqual([])
  })
})

describe('the self-assessment', () => {
  const text = read('docs/asvs.md') ?? ''
  const row = /^\| (\d+\.\d+\.)(\d+)(?:–\1(\d+))? \| [12] \| .+? \| (met|not met|n\/a) \| .+ \|$/gm
  const answers = [...text.matchAll(row)].flatMap(([, section, first, last = first, answer]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => [`${section}${Number(first) + at}`, answer]),
  )
  const howMany = (answer: string) => answers.filter(([, given]) => given === answer).length

  test('answers each of the 253 requirements of levels 1 and 2 once', () => {
    expect(new Set(answers.map(([number]) => number)).size).toBe(answers.length)
    expect(answers.length).toBe(70 + 183)
  })

  test('says at its beginning how many are met and how many are not', () => {
    const said = `Of 253 requirements ${howMany('met')} are met, ${howMany('not met')} are not, ${howMany('n/a')} do not apply.`
    expect(text).toContain(said)
  })
})

describe('a pointer', () => {
  const text =
    'See `lib/a.ts`, `tests/a.test.ts › says no`, `npm start`, `/staff/sign-in` and `tests/a.test.ts › says\n  no`.'
  const files: Record<string, string> = { 'lib/a.ts': '', 'tests/a.test.ts': "test('says no', () => {})" }

  test('is a path in code letters, with or without the title of a test, also across a line', () => {
    expect(pointersIn(text)).toEqual([
      { path: 'lib/a.ts' },
      { path: 'tests/a.test.ts', title: 'says no' },
      { path: 'tests/a.test.ts', title: 'says no' },
    ])
  })

  test.each([
    ['to a file that is not there', 'lib/b.ts'],
    ['to a test of another name', 'tests/a.test.ts › says yes'],
    ['to a part of a title', 'tests/a.test.ts › says'],
    ['to a title of no test', 'lib/a.ts › says no'],
  ])('%s is broken', (_, pointer) => {
    expect(brokenPointers(pointersIn(`\`${pointer}\``), path => files[path])).toEqual([pointer])
  })

  test('that is whole is not', () => {
    expect(brokenPointers(pointersIn(text), path => files[path])).toEqual([])
  })
})
