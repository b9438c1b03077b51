import { afterEach, expect, test, vi } from 'vitest'
import { endTurns, repeat } from '@/lib/database/turns'

afterEach(() => endTurns())

const soon = () => new Promise(resolve => setTimeout(resolve, 20))

test('what repeats runs again after it ended, also after it failed, until it is ended', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  let rounds = 0
  repeat(async () => (++rounds === 1 ? Promise.reject(new Error()) : undefined), 1, 'sweeping')
  await vi.waitUntil(() => rounds > 2)
  await endTurns()
  const atTheEnd = rounds
  await soon()
  expect(rounds).toBe(atTheEnd)
  expect(said.mock.calls).toEqual([['sweeping could not run; trying again']])
})

test('the end waits for what is under way', async () => {
  let finish: () => void = () => {}
  let isDone = false
  const work = new Promise<void>(resolve => {
    finish = resolve
  }).then(soon)
  const whole = async () => {
    await work
    isDone = true
  }
  repeat(whole, 1, 'sweeping')
  const ended = endTurns().then(() => isDone)
  finish()
  expect(await ended).toBe(true)
})
