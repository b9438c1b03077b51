import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { grants, scopeOf } from '@/lib/access/roles'
import { staffRoutes } from '@/lib/access/routes'
import { staffRoles } from '@/lib/access/staff-role'
import { coming } from './coming'

const app = join(import.meta.dirname, '..', '..', 'app')

function filesIn(folder: string): string[] {
  return readdirSync(join(app, folder)).flatMap(name => {
    const path = join(folder, name)
    return statSync(join(app, path)).isDirectory() ? filesIn(path) : [path]
  })
}

const files = filesIn('staff')
const read = (file: string) => readFileSync(join(app, file), 'utf8')
const pathOf = (file: string) => `/${file.split('/').slice(0, -1).join('/')}`
const isActions = (file: string) => /^\s*['"]use server['"]/.test(read(file))

/** What a file lets somebody do: GET of a page, methods of a route, every function a server action file exports. */
function doorsOf(file: string): string[] {
  if (file.endsWith('/page.tsx')) return [pathOf(file)]
  const exported = [...read(file).matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(match => match[1])
  const doors = file.endsWith('/route.ts') || isActions(file) ? exported : []
  return doors.map(name => (name === 'GET' ? pathOf(file) : `${pathOf(file)}#${name}`))
}

const doors = files.flatMap(doorsOf)

test('every staff page, route and action is in the table, and nothing else is', () => {
  expect([...doors].sort()).toEqual(Object.keys(staffRoutes).sort())
})

test('every file that says "use server" exports actions only by name', () => {
  const actions = files.filter(isActions)
  expect(actions.length).toBeGreaterThan(5)
  expect(actions.filter(file => /^export (default|\*|\{)/m.test(read(file)))).toEqual([])
})

test('no server action hides inside a page or component', () => {
  const inside = files.filter(file => !isActions(file) && /['"]use server['"]/.test(read(file)))
  expect(inside).toEqual([])
})

test('every action but signing in goes through staffAction, so that nobody signed out is let on', () => {
  const actions = files.filter(file => isActions(file) && !file.includes('sign-in'))
  const wrapped = /\breturn (staffAction|accountAction|caseAction|reportAction|leadingAction)\(|= await staffAction\(/
  expect(actions.filter(file => !wrapped.test(read(file)))).toEqual([])
  expect(read('staff/triage/_parts/report-action.ts')).toContain('=> leadingAction(')
  expect(read('staff/cases/_parts/case-action.ts')).toContain('=> leadingAction(')
  expect(read('_session/leading-action.ts')).toContain('await staffAction(')
})

test('every page but signing in asks who it is', () => {
  const pages = files.filter(file => file.endsWith('/page.tsx') && !file.includes('sign-in'))
  expect(pages.filter(file => !/require(Staff|Account)\(/.test(read(file)))).toEqual([])
})

describe('the grants', () => {
  const named = new Set(Object.values(staffRoutes).flatMap(entry => (typeof entry === 'string' ? [] : [...entry])))

  test('are all asked for by some route, but for those that are a reporter\u2019s alone', () => {
    const later: readonly string[] = ['policy.ask', ...coming]
    const ofStaff = Object.keys(grants).filter(action => !action.startsWith('mailbox.') && !later.includes(action))
    expect(ofStaff.filter(action => !named.has(action as keyof typeof grants))).toEqual([])
    expect(staffRoles.filter(role => scopeOf(role, 'mailbox.add') ?? scopeOf(role, 'mailbox.change-receipt'))).toEqual(
      [],
    )
  })

  test.each(staffRoles)('leave %s no casework it does not need (domain §8.2)', role => {
    const casework = scopeOf(role, 'case.read') !== undefined
    const mayWork = !['CCA', 'PartnerUser', 'NHO', 'Auditor', 'Insight', 'SysAdmin'].includes(role)
    expect(casework).toBe(mayWork)
    // A director and the data protection officer: restricted, and let in by name or by the ladder only.
    if (['DPO', 'ODMT'].includes(role)) expect(scopeOf(role, 'case.read')).toBe('restricted')
  })
})
