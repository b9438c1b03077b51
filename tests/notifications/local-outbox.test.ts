import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setClockOffset } from '@/lib/clock/now'
import { filesInOutbox, keepInOutbox, recipientInOutbox } from '@/lib/notifications/local-outbox'

const memory = globalThis as { besideConfig?: unknown }
const name = '3f0e3a52-4f0b-4f2e-9a53-1f2f0c6a7b10.txt'
let dataFolder: string
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'outbox-'))
  memory.besideConfig = { dataFolder }
})
afterEach(async () => {
  setClockOffset(0)
  memory.besideConfig = undefined
  await rm(dataFolder, { recursive: true })
})

test('a message is kept whole, once, for its owner alone', async () => {
  await keepInOutbox(name, 'To: +447700900341\n\nPlease call.\n')
  await keepInOutbox(name, 'To: +447700900341\n\nPlease call.\n')
  expect((await filesInOutbox()).map(file => file.name)).toEqual([name])
  expect(await recipientInOutbox(name)).toBe('+447700900341')
  expect(await readFile(join(dataFolder, 'outbox', name), 'utf8')).toMatch(/Please call\.\n$/)
  expect(((await stat(join(dataFolder, 'outbox', name))).mode & 0o777).toString(8)).toBe('600')
})

test('it is dated by the clock of the office, in training too', async () => {
  setClockOffset(30 * 86_400_000)
  await keepInOutbox(name, 'To: x')
  const [kept] = await filesInOutbox()
  expect(((kept?.keptAt.getTime() ?? 0) - Date.now()) / 86_400_000).toBeCloseTo(30, 1)
})
