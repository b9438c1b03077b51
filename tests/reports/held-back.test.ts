import { expect, test } from 'vitest'
import { heldBack, shortestMs } from '@/lib/reports/held-back'

const at = 1_800_000_000_000
const press = (afterMs: number, extra?: string | string[]) => heldBack({ begunAt: at, extra }, new Date(at + afterMs))

test.each([
  ['at once', 0, undefined, 'soon'],
  ['just too soon', shortestMs - 1, undefined, 'soon'],
  ['after as long as it takes', shortestMs, undefined, undefined],
  ['with the empty field left empty', 60_000, '', undefined],
  ['with nothing but a space in it', 60_000, ' ', undefined],
  ['with something in it', 60_000, 'https://buy.example', 'filled'],
  ['with it posted twice, one filled', 60_000, ['', 'x'], 'filled'],
  ['too soon and filled', 0, 'x', 'filled'],
] as const)('Send, pressed %s', (_how, afterMs, extra, held) => {
  expect(press(afterMs, extra as string | string[] | undefined)).toBe(held)
})

test('a draft that was begun before this was looked at is not held back', () => {
  expect(heldBack({ begunAt: undefined, extra: undefined }, new Date(at))).toBeUndefined()
})
