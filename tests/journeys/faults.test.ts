import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { half } from '../../bench/faults/whole.mjs'
import { type RunningApp, startApp } from '../support/app'
import { visitor } from '../support/visitor'
import { letDatabaseBack, stopDatabase } from './database-away'
import { open } from './mailbox-desk'
import { killDatabase, type Told, tellStubbornly } from './stubborn'
import { superuserOf } from './support-stored'

const megabyte = 2 ** 20

/** A small disk of its own, where root may mount one. Elsewhere the disk as it is, of which a few gigabytes are taken. */
const disk = mkdtempSync(join(tmpdir(), 'beside-disk-'))
const isSmall = mounted()
let app: RunningApp
let leastFree: number

function mounted(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900m,mode=0755', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

beforeAll(async () => {
  const dataDir = join(disk, 'data')
  mkdirSync(dataDir)
  chmodSync(dataDir, 0o711)
  leastFree = isSmall ? 300 : Math.floor(freeBytes() / megabyte) - 2_000
  app = await startApp({ dataDir, env: { BESIDE_TRUSTED_PROXY: '127.0.0.1', BESIDE_LEAST_FREE: `${leastFree}` } })
})
afterAll(async () => {
  const before = app?.log().length
  await app?.stop()
  if (isSmall) execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
  // Asked to stop, nothing calls for the database that goes last.
  expect(app?.log().slice(before) ?? '').not.toMatch(/could not run|failed at try|fault outside/)
})

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(disk)
  return bavail * bsize
}
const words = { safe: 'safe', role: 'witness', begin: 'yes', move: 'continue' }
const read = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** What a page says to whoever cannot be heard just now. */
async function expectCalm(answer: Response, typed: string) {
  const html = await answer.text()
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(read(html)).toContain('We could not take this')
  expect(read(html)).toMatch(/nothing .*kept/i)
  expect(read(html)).toContain('01632 960100')
  expect(html).toContain(typed)
}

describe('a disk that fills up', () => {
  const filler = join(disk, 'filler')
  const fill = () => {
    const bytes = freeBytes() - (leastFree - (isSmall ? 50 : 1_000)) * megabyte
    execFileSync('fallocate', ['-l', `${bytes}`, filler])
  }

  test('takes nothing new in before it is full, and takes it when there is room again', async () => {
    const someone = visitor(app.url)
    expect((await someone.post('/tell-us/1/answers', words)).status).toBe(303)
    fill()
    await pause(2_500)
    const page = { what: 'On the stairs "again"', move: 'continue' }
    await expectCalm(await someone.post('/tell-us/2/answers', page), 'value="On the stairs &quot;again&quot;"')
    expect((await someone.get('/come-back')).status).toBe(200)
    rmSync(filler)
    await pause(2_500)
    expect((await someone.post('/tell-us/2/answers', page)).headers.get('location')).toBe('/tell-us/3')
    expect(app.log()).toMatch(/no room is left \(\d+ MB left\)[\s\S]+there is room again/)
  })
})

describe('a database that goes away', () => {
  test('between two pages: a clear page with the words, and the same button keeps them when it is back by itself', async () => {
    const someone = visitor(app.url)
    await someone.post('/tell-us/1/answers', words)
    await stopDatabase(app)
    const page = { what: 'A man by the bins', move: 'continue' }
    await expectCalm(await someone.post('/tell-us/2/answers', page), 'value="A man by the bins"')
    letDatabaseBack(app)
    const again = async () => (await someone.post('/tell-us/2/answers', page)).headers.get('location')
    await expect.poll(again, { timeout: 60_000 }).toBe('/tell-us/3')
  })

  test('killed while reports are being sent: each receipt opens its mailbox, none came twice, none is half', async () => {
    const since = new Date()
    const told: Told[] = []
    const person = async (first: number) => {
      for (const number of [first, first + 1]) told.push(await tellStubbornly(app.url, number))
    }
    const all = Promise.all([1, 11, 21].map(person))
    for (let kill = 0; kill < 2; kill++) {
      await pause(2_000)
      await killDatabase(app)
    }
    await all
    const sql = superuserOf(app.dataDir)
    for (const { receipt } of told) expect(await open(visitor(app.url), receipt)).toBe('/come-back/messages?opened=yes')
    const [row] = await sql`select count(*)::int as stored from beside.reports where recorded_at >= ${since}`
    expect([told.length, new Set(told.map(({ reference }) => reference)).size, row?.stored]).toEqual([6, 6, 6])
    expect((await half(sql, since)).filter(({ count }: { count: number }) => count > 0)).toEqual([])
    await sql.end()
  })
})

test('five hundred connections that say nothing keep nobody else from telling', async () => {
  const silent = Array.from({ length: 500 }, () => connect(app.port, '127.0.0.1').on('error', () => {}))
  await Promise.all(silent.map(socket => once(socket, 'connect')))
  try {
    const someone = visitor(app.url)
    expect((await someone.get('/')).status).toBe(200)
    expect((await someone.post('/tell-us/1/answers', words)).headers.get('location')).toBe('/tell-us/2?begun=yes')
  } finally {
    for (const socket of silent) socket.destroy()
  }
})
