import { mkdtempSync, rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { config } from '@/lib/config'
import { intakeOpen, noteFailure, room } from '@/lib/database/room'

const memory = globalThis as { besideConfig?: object; besideRoom?: unknown; besideFullUntil?: number }
const before = memory.besideConfig
const megabyte = 2 ** 20
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-room-'))
  forget()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  memory.besideConfig = before
  forget()
  vi.restoreAllMocks()
})

function forget() {
  memory.besideRoom = undefined
  memory.besideFullUntil = undefined
}

const withSettings = (more: object) => {
  memory.besideConfig = { embedded: true, dataFolder: folder, leastFreeBytes: megabyte, ...more }
  expect(config()).toMatchObject(more)
}
const free = async () => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
const said = (code: string) => {
  const error = new Error('a statement failed', {
    cause: Object.assign(new postgres.PostgresError(''), { code }),
  })
  return error
}

test('with room left the intake is open, and how much is left is known', async () => {
  withSettings({})
  const { open, freeBytes } = await room()
  expect(open).toBe(true)
  expect(Math.abs((freeBytes ?? 0) - (await free()))).toBeLessThan(2048 * megabyte)
})

test('with less than what is to stay free it is closed, and the log says so once', async () => {
  withSettings({ leastFreeBytes: (await free()) * 4 })
  expect(await intakeOpen()).toBe(false)
  expect(await intakeOpen()).toBe(false)
  expect(console.error).toHaveBeenCalledTimes(1)
  expect(vi.mocked(console.error).mock.calls[0]?.[0]).toMatch(/^no room is left \(\d+ MB left\)/)
})

test('it opens by itself when there is room again', async () => {
  withSettings({ leastFreeBytes: (await free()) * 4 })
  expect(await intakeOpen()).toBe(false)
  withSettings({})
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_001)
  expect(await intakeOpen()).toBe(true)
})

test('a disk that cannot be looked at closes nothing', async () => {
  withSettings({ dataFolder: join(folder, 'not-there') })
  expect(await room()).toEqual({ open: true })
})

test('with a database of somebody else this disk does not count, and what the database says does', async () => {
  withSettings({ embedded: false, leastFreeBytes: Number.MAX_SAFE_INTEGER })
  expect(await room()).toEqual({ open: true })
  noteFailure(said('53100'))
  expect(await room()).toEqual({ open: false })
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 30_001)
  expect(await room()).toEqual({ open: true })
})

test.each(['53300', '23505', '57P01'])('%s says nothing of room', async code => {
  withSettings({})
  noteFailure(said(code))
  expect(await intakeOpen()).toBe(true)
})
