import { describe, expect, test } from 'vitest'
import { readFiles } from '@/app/_session/read-files'
import { TooLarge, Unreadable } from '@/app/_session/read-form'

const limit = 10_000_000

async function bytesOf(file: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const piece of file) bytes += piece.length
  return bytes
}

function posted(fill: (form: FormData) => void): Request {
  const form = new FormData()
  fill(form)
  return new Request('http://localhost/tell-us/6/files', { method: 'POST', body: form })
}
const file = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name)

test('files come one by one, each with the fields before it', async () => {
  const request = posted(form => {
    form.append('keepOriginal', 'yes')
    form.append('files', file('a.jpg', 3_000_000))
    form.append('files', file('b.txt', 5))
    form.append('later', 'x')
  })
  const seen: unknown[] = []
  const fields = await readFiles(request, async (arriving, before) => {
    seen.push([arriving.name, await bytesOf(arriving.file), [...before]])
  })
  expect(seen).toEqual([
    ['a.jpg', 3_000_000, [['keepOriginal', 'yes']]],
    ['b.txt', 5, [['keepOriginal', 'yes']]],
  ])
  expect(fields.get('later')).toBe('x')
})

test('an input without a file is none', async () => {
  const request = posted(form => form.append('files', new File([], '')))
  let count = 0
  await readFiles(request, async () => void count++)
  expect(count).toBe(0)
})

test('what taking a file throws is thrown on, and the rest is not read', async () => {
  const request = posted(form => {
    form.append('files', file('a.jpg', 500_000))
    form.append('files', file('b.jpg', 500_000))
  })
  const seen: unknown[] = []
  const reading = readFiles(request, async ({ name }) => {
    seen.push(name)
    throw new RangeError('no more')
  })
  await expect(reading).rejects.toThrow('no more')
  expect(seen).toEqual(['a.jpg'])
})

test.each([
  ['no multipart form', new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ a: 'b' }) })],
  [
    'no boundary',
    new Request('http://localhost/', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } }),
  ],
  [
    'one cut off',
    new Request('http://localhost/', {
      method: 'POST',
      body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }),
  ],
])('%s cannot be read', async (_, request) => {
  await expect(readFiles(request, async ({ file: arriving }) => void (await bytesOf(arriving)))).rejects.toThrow()
})

test('a sender who goes away in the middle leaves nobody waiting for the rest', async () => {
  let taken = ''
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(
        Buffer.from('--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\nthe first half'),
      )
      setTimeout(() => stream.error(new Error('aborted')), 50)
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const request = new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  const reading = readFiles(request, async ({ file: arriving }) => {
    taken = await bytesOf(arriving).then(
      () => 'whole',
      () => 'broken off',
    )
  })
  await expect(reading).rejects.toThrow()
  expect(taken).toBe('broken off')
})

test.each<[string, (form: FormData) => void]>([
  ['more bytes than are taken at once', form => form.append('files', file('a.jpg', limit + 1))],
  ['a field longer than a page of answers', form => form.append('text', 'x'.repeat(300_000))],
])('%s are refused as they come', async (_, fill) => {
  const reading = readFiles(posted(fill), async ({ file: arriving }) => void (await bytesOf(arriving)), limit)
  await expect(reading).rejects.toThrow(TooLarge)
})

test('ten thousand letters of four bytes beside a file are all there', async () => {
  const words = '😀'.repeat(10_000)
  const fields = await readFiles(
    posted(form => form.append('text', words)),
    async () => {},
    limit,
  )
  expect(fields.get('text')).toBe(words)
})

describe('a form made to wear us out', () => {
  const boundary = 'x'
  const head = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const part = (headers: string, body: string) => `--${boundary}\r\n${headers}\r\n\r\n${body}\r\n`
  const field = (name: string, value = 'y') => part(`Content-Disposition: form-data; name="${name}"`, value)
  const named = (name: string) => `Content-Disposition: form-data; name="files"; filename="${name}"`
  const file = (name: string) => part(named(name), 'abc')
  /** Sent without a length, as chunks. */
  function sent(text: string, limit?: number) {
    const names: string[] = []
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: head,
      body: new Blob([`${text}--${boundary}--\r\n`]).stream(),
      duplex: 'half',
    } as RequestInit)
    const read = readFiles(
      request,
      async ({ name, file: pieces }) => {
        names.push(name ?? '')
        for await (const _ of pieces);
      },
      limit,
    )
    return read.then(fields => ({ fields, names }))
  }

  test('of a hundred fields is read as far as one of ours could be long, of sixty files fifty are taken', async () => {
    expect((await sent(Array.from({ length: 100 }, (_, at) => field(`f${at}`)).join(''))).fields.size).toBe(20)
    expect((await sent(file('a.txt').repeat(60))).names).toHaveLength(50)
  })
  test.each([
    ['ten thousand fields', field('f')],
    ['ten thousand files', file('a.txt')],
  ])('of %s is not read on: each costs more than its bytes', async (_, one) => {
    await expect(sent(one.repeat(10_000))).rejects.toBeInstanceOf(TooLarge)
  })
  test('with a name of megabytes in a header ends, with or without its file', async () => {
    const ended = await sent(file('a'.repeat(3_000_000))).catch(error => error.name)
    expect(ended === 'Error' || ended.names?.every((name: string) => name.length < 100_000)).toBe(true)
  })
  test('longer than it may be, whose length nobody said, ends there, also in the middle of a file', async () => {
    await expect(sent(part(named('a.txt'), 'a'.repeat(900_000)), 500_000)).rejects.toBeInstanceOf(TooLarge)
    await expect(sent(file('a.txt').repeat(20) + field('text', 'z'.repeat(9_000)), 5_000)).rejects.toBeInstanceOf(
      TooLarge,
    )
  })
  test('without a boundary is no form', async () => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data' },
      body: 'x',
    })
    await expect(readFiles(request, async () => {})).rejects.toBeInstanceOf(Unreadable)
  })
})
