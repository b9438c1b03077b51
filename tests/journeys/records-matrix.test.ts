import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Action, scopeOf } from '@/lib/access/roles'
import type { StaffRole } from '@/lib/access/staff-role'
import { type RunningApp, startApp } from '../support/app'
import { byRole, type Everybody, everybody, type Ids, otherwise, said } from './every-role'
import { idsSeenBy } from './records-seen'
import { expectedOf, makeStand, recordAddress, recordRoutes, type Standing, standings } from './standing-of-records'

/** Every role by every route by what stands about the record: what is expected is worked out, never listed. */
let app: RunningApp
let people: Everybody
let ids: Ids

beforeAll(async () => {
  app = await startApp()
  people = await everybody(app)
  ids = await idsSeenBy(app, people)
}, 300_000)
afterAll(() => app?.stop())

const pages = recordRoutes.filter(({ route }) => !route.includes('#'))

/**
 * Whoever has none of the grants of a route is refused before any record is looked for: they are asked of the record that
 * everybody is let into, and not of the others again.
 */
const isAsked = (role: StaffRole, actions: readonly Action[], { letIn }: Standing) =>
  letIn || actions.some(action => scopeOf(role, action) !== undefined)

describe.each(Object.entries(standings))('a record that is %s', (_, how) => {
  let expected: Awaited<ReturnType<typeof expectedOf>>
  beforeAll(async () => {
    await makeStand(app, ids, how)
    expected = await expectedOf(app, ids, how)
  })

  test.each(pages)('answers each role as grants and walls say: $route', async ({ route, actions }) => {
    const seen = await byRole(async role =>
      isAsked(role, actions, how) ? (await said(people[role], recordAddress(route, ids))).status : 404,
    )
    expect(otherwise(seen, await expected(people, actions, route))).toEqual([])
  })
})
