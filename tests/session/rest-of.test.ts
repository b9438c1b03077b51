import { expect, test } from 'vitest'
import { restOf } from '@/app/staff/_evidence/rest-of'

function file(count: number) {
  const given: number[] = []
  async function* pieces() {
    for (let at = 0; at < count; at++) {
      given.push(at)
      yield Buffer.from([at])
    }
  }
  return { given, pieces: pieces() }
}

async function refuseAfterOne(pieces: AsyncIterable<Uint8Array>) {
  for await (const _ of pieces) throw new Error('refused')
}

test('what is left of a refused file goes by to its end', async () => {
  const { given, pieces } = file(5)
  const rest = restOf(pieces)
  await expect(refuseAfterOne(rest.pieces)).rejects.toThrow('refused')
  expect(given).toEqual([0])
  await rest.discard()
  expect(given).toEqual([0, 1, 2, 3, 4])
})

test('of a file that was taken whole nothing is left', async () => {
  const { pieces } = file(2)
  const rest = restOf(pieces)
  for await (const _ of rest.pieces);
  await rest.discard()
})
