import { beforeEach, expect, test } from 'vitest'
import { FairTurns } from '../../bin/fair-turns.mjs'

type Ticket = { place: string; state: string }
let turns: FairTurns
let served: string[]
let refused: string[]
beforeEach(() => {
  turns = new FairTurns({ atOnce: 4, each: 2, open: 10, line: 5, waiting: 12 })
  served = []
  refused = []
})

function ask(place: string, name: string): Ticket {
  return turns.take(place, { go: () => served.push(name), refuse: () => refused.push(name) })
}
const askMany = (place: string, many: number) =>
  Array.from({ length: many }, (_, at) => ask(place, `${place}${at + 1}`))

test('what there is room for is served at once, and one place has only so many', () => {
  askMany('a', 3)
  ask('b', 'b1')
  expect(served).toEqual(['a1', 'a2', 'b1'])
})

test('whoever waits is served in order, and place by place in turn', () => {
  const [a1, a2] = askMany('a', 5) as [Ticket, Ticket]
  const [b1] = askMany('b', 4) as [Ticket]
  ask('c', 'c1')
  served.length = 0
  turns.leave(a1)
  turns.leave(a2)
  turns.leave(b1)
  expect(served).toEqual(['c1', 'a3', 'b3'])
})

test('a line has an end, and only whoever stands in it is sent away', () => {
  askMany('a', 9)
  ask('b', 'b1')
  expect(refused).toEqual(['a8', 'a9'])
  expect(served).toContain('b1')
})

test('when the whole room is full, the longest line loses its last to somebody new', () => {
  askMany('a', 7)
  askMany('b', 7)
  askMany('c', 2)
  expect(refused).toEqual([])
  ask('d', 'd1')
  expect(refused).toEqual(['a7'])
  ask('b', 'b8')
  expect(refused).toEqual(['a7', 'b8'])
})

test('whoever steps aside gives their turn to others, stays open, and gives it back only once', () => {
  const [a1] = askMany('a', 3) as [Ticket]
  turns.stepAside(a1)
  turns.stepAside(a1)
  expect(served).toEqual(['a1', 'a2', 'a3'])
  ask('a', 'a4')
  turns.leave(a1)
  turns.leave(a1)
  expect(served).toEqual(['a1', 'a2', 'a3'])
})

test('so many are open from one place, whether they wait, have their turn or stand aside', () => {
  for (const ticket of askMany('a', 10)) turns.stepAside(ticket)
  for (const ticket of askMany('a', 1)) turns.stepAside(ticket)
  expect(refused).toEqual(['a8', 'a9', 'a10'])
  const more = askMany('a', 3)
  expect(more.map(({ state }) => state)).toEqual(['busy', 'busy', 'over'])
})

test('whoever goes away while waiting is not served, and their place in the line is free', () => {
  const all = askMany('a', 7)
  turns.leave(all[3] as Ticket)
  ask('a', 'a8')
  turns.leave(all[0] as Ticket)
  turns.leave(all[2] as Ticket)
  expect([served, refused]).toEqual([['a1', 'a2', 'a3', 'a5'], []])
})

test('nothing is remembered of a place where nobody is any more', () => {
  for (const ticket of [...askMany('a', 7), ...askMany('b', 3)]) turns.leave(ticket)
  for (const place of 'cdef') askMany(place, 1)
  expect(served.slice(-4)).toEqual(['c1', 'd1', 'e1', 'f1'])
})
