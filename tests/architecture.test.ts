import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap(name => {
    const path = join(folder, name)
    if (statSync(join(root, path)).isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

const text = (file: string) => readFileSync(join(root, file), 'utf8')

/** What a file imports, as paths from the root where they are ours. */
function importsOf(file: string): string[] {
  const found = [...text(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')
  return found.map(name => {
    if (name.startsWith('@/')) return name.slice(2)
    return name.startsWith('.') ? relative(root, join(root, file, '..', name)) : name
  })
}

const importers = (files: string[], wrong: (imported: string, file: string) => boolean) =>
  files.flatMap(file =>
    importsOf(file)
      .filter(name => wrong(name, file))
      .map(name => `${file} imports ${name}`),
  )

const lib = filesIn('lib')
const components = filesIn('components')
const app = filesIn('app')
const drizzle = filesIn('drizzle')

describe('direction (rule 2)', () => {
  test('nothing in lib imports the web', () => {
    const web = /^(next|react|react-dom|next-auth|react-hook-form|app|components)(\/|$)/
    // The session token is a format of next-auth; reading and writing it belongs to app/_session.
    expect(importers(lib, name => web.test(name))).toEqual([])
  })

  test('components import no database, no command and no page', () => {
    expect(importers(components, name => /^(app\/|drizzle\/|lib\/db$|lib\/database|.*\/commands$)/.test(name))).toEqual(
      [],
    )
  })

  test('the schema imports vocabulary and crypto only', () => {
    const schema = drizzle.filter(file => file.startsWith('drizzle/schema') || file === 'drizzle/columns.ts')
    const vocabulary =
      /^(lib\/crypto\/|lib\/access\/(staff-role|sign-in-kinds)|lib\/[a-z-]+\/(case|target|person|consent|offer|decision|report|message|outgoing|evidence|conflict|finding|police|incident|risk|plan|screen|absence|alarm|list|perception|filter-list|measure|witness|audience|victim-type|pattern|closing|policy|formats|case-file|referral|route|conduct|agency|marker|visit|setting|duty|browser-report)$|drizzle|drizzle-orm)/
    expect(importers(schema, name => !vocabulary.test(name) && !name.startsWith('drizzle'))).toEqual([])
  })

  test("a domain does not import another domain's commands", () => {
    const domainOf = (path: string) => path.split('/')[1]
    const foreign = (name: string, file: string) =>
      /^lib\/[^/]+\/commands$/.test(name) && domainOf(name) !== domainOf(file)
    expect(importers(lib, foreign)).toEqual([])
  })

  test('pages and components open no database themselves', () => {
    expect(importers(app, name => /^(drizzle(\/|-orm)|lib\/db$|postgres$)/.test(name))).toEqual([])
  })
})

test('the folders of lib are words of the work (rule 1)', () => {
  const folders = readdirSync(join(root, 'lib'))
  expect(
    folders.filter(name => ['utils', 'helpers', 'services', 'common', 'types', 'shared', 'misc'].includes(name)),
  ).toEqual([])
})

test('only the access folder says audit (rule 5)', () => {
  const sayers = [...lib, ...app].filter(file => /import\b[^'"]*\baudit\b[^'"]*from|schema\/access'/.test(text(file)))
  expect(sayers.filter(file => !file.startsWith('lib/access/'))).toEqual([])
})

test('the clock is read in one place (rule 4)', () => {
  const own = [
    'lib/clock/now.ts',
    'lib/landlord/last-good.ts',
    'lib/database/boot.ts',
    'lib/database/clock-offset.ts',
    'components/page/wall-clock.ts',
  ]
  const readers = [...lib, ...app, ...components].filter(file => /\bnew Date\(\)|\bDate\.now\(\)/.test(text(file)))
  expect(readers.filter(file => !own.includes(file))).toEqual([])
})

test('the environment is read in one place', () => {
  const own = ['lib/config.ts', 'lib/database/migrate.ts']
  const readers = [...lib, ...app, ...components].filter(file => /process\.env\b/.test(text(file)))
  expect(readers.filter(file => !own.includes(file))).toEqual([])
})

test('files keep the size budget: half within 40 lines, nearly all within 150', () => {
  const lengths = [...lib, ...app, ...components, ...drizzle]
    .map(file => text(file).split('\n').length)
    .sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0
  expect(at(0.5)).toBeLessThanOrEqual(60)
  expect(at(0.95)).toBeLessThanOrEqual(150)
})
