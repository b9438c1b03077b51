import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pauseAfter } from '@/lib/access/pressure'
import { type RunningApp, startApp } from '../support/app'
import { flood, some, tellShortly } from './many-at-once'
import { superuserOf } from './support-stored'

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ env: { BESIDE_TRUSTED_PROXY: '127.0.0.1' } })
})
afterAll(() => app.stop())

async function stored<R extends object>(query: string): Promise<R[]> {
  const sql = superuserOf(app.dataDir)
  const rows = await sql.unsafe<R[]>(query)
  await sql.end()
  return rows
}
const reportsStored = async () => Number((await stored<{ n: string }>('select count(*) n from beside.reports'))[0]?.n)

describe('a room full of people behind one address', () => {
  test('sixty of them tell within ten minutes, and all are heard without being held', async () => {
    const before = await reportsStored()
    const told = await some(60, 10, () => tellShortly(app.url, '198.51.100.60'))
    expect(told.filter(({ isReceived }) => !isReceived)).toEqual([])
    expect((await reportsStored()) - before).toBe(60)
    const counted = await stored<{ kind: 'draft' | 'send'; count: number }>('select kind, count from beside.pressure')
    expect(counted.map(({ kind, count }) => [kind, count]).sort()).toEqual([
      ['draft', 60],
      ['send', 60],
    ])
    for (const { kind, count } of counted) expect(pauseAfter(kind, count)).toBe(0)
  })
})

describe('a flood from one address', () => {
  test.each(['/', '/tell-us/1', '/come-back', '/_next/static/nothing.js'])(
    'of 200 requests a second for %s keeps nobody else out: a whole report is told meanwhile',
    async path => {
      const one = flood(app.port, '198.51.100.66', 200, path)
      const told = await tellShortly(app.url, '203.0.113.5')
      const { sent, seconds, answered } = await one.stop()
      console.info(`${path}: ${sent} in ${seconds.toFixed(1)} s`, answered)
      expect(sent / seconds).toBeGreaterThanOrEqual(100)
      expect(told.statuses).not.toContain(503)
      expect(told.isReceived).toBe(true)
    },
  )
  test('is not held against the place: it is served again afterwards', async () => {
    expect((await tellShortly(app.url, '198.51.100.66')).isReceived).toBe(true)
  })
  test('leaves no address behind, neither in the log nor in any table', async () => {
    const places = await stored<{ row: string }>(
      `select encode(token, 'escape') || encode(token, 'hex') as row from beside.pressure`,
    )
    expect(places.length).toBeGreaterThan(0)
    for (const address of ['198.51.100', '203.0.113', Buffer.from('198.51.100').toString('hex')]) {
      expect(app.log()).not.toContain(address)
      expect(JSON.stringify(places)).not.toContain(address)
    }
  })
})
