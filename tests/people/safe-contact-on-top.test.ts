import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { staffRoutes } from '@/lib/access/routes'

const root = join(import.meta.dirname, '..', '..')
const pageOf = (route: string) => readFileSync(join(root, 'app', `${route}/page.tsx`), 'utf8')

/** Nobody is reached from these: a colleague is named, a note is kept, evidence is looked at, or what is safe is itself written down. */
const ofEvidence = ['evidence', 'evidence/new', 'evidence/[evidenceId]', 'evidence/[evidenceId]/clean/[part]']
const ofDecisions = ['declassification', 'second-opinions/[opinionId]', 'review', 'repair', 'patterns']
const ofRecords = [
  'closure',
  'closure/objections',
  'stage',
  'incidents',
  'graffiti',
  'conflicts',
  'restriction',
  'letting-in',
  'finding',
  'links',
  'conduct',
  'instructions',
  'people/[personId]/identity',
  'people/[personId]/standing',
  'people/[personId]/marker',
  'marker',
]
const ofPaper = [
  ...[
    'assessment/lowering',
    'plan/actions',
    'plan/actions/[actionId]',
    'plan/copy',
    'summary',
    'sheet',
    'measures/[measureId]/order',
    'witness/copy',
  ].map(name => `people/[personId]/${name}`),
]
const ofFiles = ['', '/[fileId]', '/[fileId]/people', '/[fileId]/passages'].map(rest => `case-files${rest}`)
const reachNobody = [
  ...['print', 'openers', ...ofFiles],
  ...['assignment', 'notes', 'people', 'people/[personId]/safe-contact'],
  ...ofEvidence,
  ...ofDecisions,
  ...ofRecords,
  ...ofPaper,
]
const ofACase = Object.keys(staffRoutes).filter(
  route => route.startsWith('/staff/cases/[caseId]/') && !route.includes('#') && !route.endsWith('/letter'),
)

describe('every screen from which somebody can be reached says first what is safe (domain §6.8)', () => {
  const reaching = ofACase.filter(route => !reachNobody.some(name => route === `/staff/cases/[caseId]/${name}`))

  test('there are such screens', () => {
    expect(reaching.length).toBeGreaterThan(8)
  })

  test.each(reaching)('%s', route => {
    expect(pageOf(route)).toMatch(/safety=\{<SafeContacts/)
  })

  test.each(['/staff/cases/[caseId]', '/staff/triage/[reportId]', '/staff/triage/[reportId]/messages'])('%s', route => {
    expect(pageOf(route)).toMatch(/<SafeContact(s|Told)\b/)
  })
})

test.each(['app/staff/cases/_parts/safe-contact.tsx', 'app/staff/triage/[reportId]/safe-contact-told.tsx'])(
  'with what holds for somebody under 18, and their next safe time: %s',
  file => {
    const panel = readFileSync(join(root, file), 'utf8')
    for (const part of ['childRules(', 'nextWords(', 'neverBy(', 'okBy(']) expect(panel).toContain(part)
  },
)

test('the frame puts it before everything else of a page', () => {
  const frame = readFileSync(join(root, 'app/staff/cases/_parts/change-page.tsx'), 'utf8')
  expect(frame.indexOf('{safety}')).toBeLessThan(frame.indexOf('{children}'))
})
