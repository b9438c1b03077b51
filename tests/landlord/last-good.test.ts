import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { lastGood } from '@/lib/landlord/last-good'

const key = Buffer.alloc(32, 1).toString('base64')
beforeAll(() => {
  Object.assign(process.env, {
    BESIDE_SURFACE: 'public',
    BESIDE_URL: 'http://localhost:3000',
    BESIDE_DATA: mkdtempSync(join(tmpdir(), 'beside-good-')),
    DATABASE_URL_PUBLIC: 'postgres://beside_public:x@127.0.0.1:1/beside',
    RECEIPT_PEPPER: key,
    CASEWORK_PUBLIC_KEY: key,
  })
})
beforeEach(() => forget())

/** As a process that has just started: only the file beside the data is left. */
function forget() {
  delete (globalThis as { besideLastGood?: unknown }).besideLastGood
}
afterEach(() => vi.useRealTimers())
const away = () => Promise.reject(new Error('away'))
const dying = () => new Promise<never>(() => {})

test('what was read once is given while the database is away, also by a process that has just started', async () => {
  expect(await lastGood('name', async () => 'Larkmoor', 'nobody')).toBe('Larkmoor')
  expect(await lastGood('name', away, 'nobody')).toBe('Larkmoor')
  forget()
  expect(await lastGood('name', away, 'nobody')).toBe('Larkmoor')
})

test('a connection that never answers is not waited for', async () => {
  await lastGood('hours', async () => '9 to 5', 'unknown')
  forget()
  expect(await lastGood('hours', dying, 'unknown')).toBe('9 to 5')
  expect(await lastGood('address', dying, 'unknown')).toBe('unknown')
})

test('a fallback is never taken for known', async () => {
  expect(await lastGood('phone', away, 'unknown')).toBe('unknown')
  expect(await lastGood('phone', async () => '01632 960100', 'unknown')).toBe('01632 960100')
})

test('what another process changed is given from the second one on who comes after five seconds', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await lastGood('town', async () => 'before', 'nobody')
  vi.advanceTimersByTime(5_001)
  expect(await lastGood('town', async () => 'after', 'nobody')).toBe('before')
  await vi.waitFor(async () => expect(await lastGood('town', away, 'nobody')).toBe('after'))
})

test('the first one who comes after a quiet hour has what is true now, or what was known where that cannot be read', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await lastGood('exit', async () => 'before', 'nobody')
  vi.advanceTimersByTime(3_600_000)
  expect(await lastGood('exit', async () => 'after', 'nobody')).toBe('after')
  vi.advanceTimersByTime(3_600_000)
  expect(await lastGood('exit', dying, 'nobody')).toBe('after')
})
