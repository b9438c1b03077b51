import { expect, test } from 'vitest'
import { takeFiles } from '@/app/_session/take-files'
import type { FilePlace } from '@/lib/evidence/taking'
import { noFiles, notAdded, type WaitingFiles } from '@/lib/evidence/waiting'

function posted(fields: Record<string, string>, files: string[] = []): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const name of files) form.append('files', new File([new Uint8Array(300_000)], name))
  form.append('last', 'read')
  return new Request('http://localhost/', { method: 'POST', body: form })
}

/** A place that holds a list and nothing else. */
function place(files: WaitingFiles = noFiles) {
  const held = { files }
  const to: FilePlace = {
    ...{ place: Buffer.alloc(32), printKey: Buffer.alloc(32) },
    change: async work => {
      held.files = await work(held.files, undefined as never)
      return held.files
    },
  }
  return { held, to }
}
const away: FilePlace = { ...place().to, change: () => Promise.reject(new Error('away')) }
const eased = async () => {}
const said = notAdded(noFiles, 'old.jpg', 'empty')

test('with nowhere to go files are named, and the form is read to its end', async () => {
  const taken = await takeFiles(posted({ text: 'x' }, ['a.jpg', '../b.jpg']), () => undefined, eased)
  expect(taken).toMatchObject({ lost: ['a.jpg', 'b.jpg'], here: 0, fields: { text: 'x', last: 'read' } })
})

test('with the database away the fault is handed on with every field, also those after the files', async () => {
  const taken = await takeFiles(posted({ text: 'x' }, ['a.jpg', 'b.jpg']), () => away, eased)
  expect(taken).toMatchObject({ fault: new Error('away'), fields: { text: 'x', last: 'read' } })
})

test('what was said of earlier files is forgotten, but not between files that scripts send one by one', async () => {
  const next = place(said)
  await takeFiles(posted({}), () => next.to, eased)
  expect(next.held.files.notAdded).toEqual([])
  const more = place(said)
  await takeFiles(posted({ more: 'yes' }), () => more.to, eased)
  expect(more.held.files.notAdded).toHaveLength(1)
})

test('what was said to originals is remembered, and nothing said changes nothing', async () => {
  const { held, to } = place()
  const chosen = async (fields: Record<string, string>) => {
    await takeFiles(posted(fields), () => to, eased)
    return held.files.keepOriginal
  }
  expect([
    await chosen({}),
    await chosen({ keepOriginal: 'yes' }),
    await chosen({}),
    await chosen({ keepOriginal: 'no' }),
  ]).toEqual([undefined, true, true, false])
})

test.each<[string, Record<string, string>, boolean]>([
  ['to add', { move: 'add' }, true],
  ['to remove', { remove: 'not-an-id', move: 'continue' }, true],
  ['to go on', { move: 'continue' }, false],
])('a form sent %s stays on its page: %s', async (_, fields, stays) => {
  expect((await takeFiles(posted(fields), () => place().to, eased)).stays).toBe(stays)
})
