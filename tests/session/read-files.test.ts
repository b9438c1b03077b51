import { expect, test } from 'vitest'
import { readFiles } from '@/app/_session/read-files'
import { TooLarge } from '@/app/_session/read-form'

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
