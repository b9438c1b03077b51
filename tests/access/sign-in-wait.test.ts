import { describe, expect, test } from 'vitest'
import { waitAfter, waitingRoom } from '@/lib/access/sign-in-wait'
import { crowded, turns } from '@/lib/access/turns'

const messageOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    error => error.message,
  )

test.each([
  [0, 0],
  [4, 0],
  [5, 1_000],
  [6, 2_000],
  [8, 8_000],
  [9, 8_000],
  [2_147_483_647, 8_000],
])('after %i tries the next is held for %i ms', (earlier, ms) => expect(waitAfter(earlier)).toBe(ms))

describe('the room for tries that are held', () => {
  test('has so many places for an address, which leave some for others, and so many in all', async () => {
    const hold = waitingRoom({ each: 2, all: 3 })
    const held = [hold('a', 50), hold('a', 50)]
    expect(await messageOf(hold('a', 50))).toBe(crowded)
    held.push(hold('b', 50))
    expect(await messageOf(hold('c', 50))).toBe(crowded)
    await Promise.all(held)
    expect(await messageOf(Promise.all([hold('a', 1), hold('a', 1), hold('c', 1)]))).toBe('done')
  })

  test('is not needed by those who do not wait', async () => {
    const hold = waitingRoom({ each: 0, all: 0 })
    expect(await messageOf(hold('a', 0))).toBe('done')
  })
})

describe('turns', () => {
  const task = () => {
    let end = () => {}
    const done = new Promise<void>(resolve => {
      end = resolve
    })
    return { done, end }
  }

  test('are taken so many at once, first come, first served, and beyond the line nobody waits', async () => {
    const inTurn = turns({ atOnce: 1, inLine: 1 })
    const [first, second] = [task(), task()]
    const begun: string[] = []
    const one = inTurn(() => first.done.then(() => begun.push('one')))
    const two = inTurn(() => second.done.then(() => begun.push('two')))
    expect(await messageOf(inTurn(async () => 'third'))).toBe(crowded)
    second.end()
    first.end()
    await Promise.all([one, two])
    expect(begun).toEqual(['one', 'two'])
    expect(await inTurn(async () => 'again')).toBe('again')
  })

  test('pass on when the work fails', async () => {
    const inTurn = turns({ atOnce: 1, inLine: 1 })
    const failed = messageOf(inTurn(() => Promise.reject(new Error('broken'))))
    expect(await inTurn(async () => 'next')).toBe('next')
    expect(await failed).toBe('broken')
  })
})
