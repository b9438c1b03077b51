import { expect, test } from 'vitest'
import { readBody, TooLarge } from '@/app/_session/read-form'

/** A body of so many pieces, and how many of them were asked for; `isCut` when somebody stopped it. */
function posted(pieces: number) {
  const seen = { given: 0, isCut: false }
  const body = new ReadableStream({
    pull(stream) {
      if (seen.given++ < pieces) stream.enqueue(Buffer.alloc(100))
      else stream.close()
    },
    cancel() {
      seen.isCut = true
    },
  })
  const request = { method: 'POST', body, duplex: 'half' } as RequestInit
  return { seen, request: new Request('http://localhost/', request) }
}

test('a body within the limit is read whole', async () => {
  expect((await readBody(posted(3).request, 300)).length).toBe(300)
  expect((await readBody(new Request('http://localhost/', { method: 'POST' }), 300)).length).toBe(0)
})

test('a longer one is refused at once, and its rest goes by without the connection being cut', async () => {
  const { seen, request } = posted(50)
  await expect(readBody(request, 300)).rejects.toThrow(TooLarge)
  expect(seen.given).toBeLessThan(50)
  await expect.poll(() => seen.given).toBe(51)
  expect(seen.isCut).toBe(false)
})
