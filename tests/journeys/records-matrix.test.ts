import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { askedOf, byRole, type Everybody, everybody, type Ids, otherwise, said } from './every-role'
import { idsSeenBy } from './records-seen'
import { expectedOf, makeStand, recordAddress, recordRoutes, standings } from './standing-of-records'

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

const pages = recordRoutes
  .filter(({ route }) => !route.includes('#'))
  .map((page, at) => ({ ...page, asked: askedOf(page.actions, at) }))

describe.each(Object.entries(standings))('a record that is %s', (_, how) => {
  let expected: Awaited<ReturnType<typeof expectedOf>>
  beforeAll(async () => {
    await makeStand(app, ids, how)
    expected = await expectedOf(app, ids, how)
  })

  test.each(pages)('answers each role as grants and walls say: $route', async ({ route, actions, asked }) => {
    const seen = await byRole(async role =>
      asked.includes(role) ? (await said(people[role], recordAddress(route, ids))).status : 404,
    )
    expect(otherwise(seen, await expected(people, actions, route))).toEqual([])
  })
})
