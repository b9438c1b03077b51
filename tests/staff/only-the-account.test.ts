import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const app = join(import.meta.dirname, '..', '..', 'app')
const filesIn = (folder: string): string[] =>
  readdirSync(join(app, folder)).flatMap(name => {
    const path = join(folder, name)
    return statSync(join(app, path)).isDirectory() ? filesIn(path) : [path]
  })
const saying = (words: RegExp) => filesIn('staff').filter(file => words.test(readFileSync(join(app, file), 'utf8')))

test('only the pages of one’s own account, and of signing in, let in a session that lacks something', () => {
  const places = saying(/\b(requireAccount|accountAction|standingOrNull)\b/)
  // The frame of every page asks how long the session lasts, and nothing else of it.
  expect(places.filter(file => !/^staff\/(account|sign-in)\//.test(file))).toEqual(['staff/layout.tsx'])
  const frame = readFileSync(join(app, 'staff/layout.tsx'), 'utf8')
  expect([...frame.matchAll(/\bstanding\.(\w+)/g)].map(([, part]) => part)).toEqual(['left'])
  expect(places).toContain('staff/account/agreeing/page.tsx')
})

test('no page or file of the account reads a case or a report', () => {
  const account = filesIn('staff/account').map(file => readFileSync(join(app, file), 'utf8'))
  expect(
    account.filter(text => /@\/lib\/(cases|reports|triage|people|evidence|restricted|search)\//.test(text)),
  ).toEqual([])
})
