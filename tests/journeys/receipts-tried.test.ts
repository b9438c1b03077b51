import { afterAll, beforeAll, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { newReceipt } from '@/lib/messages/receipt'
import { type RunningApp, startApp } from '../support/app'
import { visitor } from '../support/visitor'
import { sent } from './mailbox-desk'

let app: RunningApp
let receipt: string
beforeAll(async () => {
  // A proxy in front says where each request comes from, so that many places can be played from one machine.
  app = await startApp({ env: { BESIDE_TRUSTED_PROXY: '127.0.0.1' } })
  receipt = (await sent(app.url, s1)).receipt
})
afterAll(() => app?.stop())

let places = 0
const newPlace = () => `198.51.100.${++places}`

/** Types a receipt somewhere, as somebody who was never here; resolves with what came of it and how long it took, in ms. */
async function tried(typed: string, place: string): Promise<{ path: string; ms: number }> {
  const init = {
    method: 'POST',
    body: new URLSearchParams({ receipt: typed }),
    headers: { 'x-forwarded-for': place },
  }
  const began = performance.now()
  const answer = await visitor(app.url).send('/come-back/opening', init)
  return { path: answer.headers.get('location') ?? '', ms: performance.now() - began }
}
const middle = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

test('the time of an answer does not tell whether a receipt exists', async () => {
  const kinds = { right: () => receipt, unknown: () => newReceipt(), none: () => 'not a receipt' }
  const times: Record<string, number[]> = { right: [], unknown: [], none: [] }
  for (let round = 0; round < 15; round++)
    for (const [kind, make] of Object.entries(kinds)) times[kind]?.push((await tried(make(), newPlace())).ms)
  const middles = Object.values(times).map(middle)
  expect(Math.min(...middles)).toBeGreaterThanOrEqual(39)
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(60)
})

test('thirty people in one place all get in, though somebody there tries many that are wrong', async () => {
  const library = newPlace()
  for (let i = 0; i < 8; i++) await tried(newReceipt(), library)
  const people = await Promise.all(Array.from({ length: 30 }, () => tried(receipt, library)))
  expect(new Set(people.map(({ path }) => path))).toEqual(new Set(['/come-back/messages?opened=yes']))
  expect(Math.max(...people.map(({ ms }) => ms))).toBeLessThan(15_000)
})
