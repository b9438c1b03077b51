import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { type FilePlace, removeFile, takeFile } from '@/lib/evidence/taking'
import { filesHere, noFiles } from '@/lib/evidence/waiting'
import { sendReport } from '@/lib/reports/commands'
import { changeDraft, draftFiles, dropDraft, readDraft, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { superuser } = await office(await testDatabase())

let secret: string
let to: FilePlace
beforeEach(async () => {
  secret = newVisitSecret()
  to = draftFiles(secret) as FilePlace
  await saveDraft(secret, { answers: { what: 'They shout' } })
})

const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#446' } })
  .jpeg()
  .toBuffer()
const huge = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#446' } })
  .png()
  .toBuffer()
huge.writeUInt32BE(30_000, 16)
huge.writeUInt32BE(30_000, 20)
async function* stream(bytes: Buffer, size = 50_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const take = (bytes: Buffer, name = 'note.txt', keepOriginal = false) =>
  takeFile(to, { name, keepOriginal, file: stream(bytes) })
const note = (words: string) => Buffer.from(words)
const files = async () => (await readDraft(secret))?.files ?? noFiles
const stored = () => superuser`select id, state from evidence where draft_id = ${to.place}`
const said = async () => (await files()).notAdded

describe('a file that is taken', () => {
  test('is listed with what was kept, and the answers stay', async () => {
    await take(photo, 'Stairs.jpg', true)
    expect(filesHere(await files())).toMatchObject([
      { name: 'Stairs.jpg', kind: 'photo', bytes: photo.length, isOriginalKept: true },
    ])
    expect((await readDraft(secret))?.answers).toEqual({ what: 'They shout' })
    expect(await stored()).toMatchObject([{ id: (await files()).list[0]?.id, state: 'kept' }])
  })

  test('loses nothing that is changed at the same time: five files and ten pages at once', async () => {
    const pages = Array.from({ length: 10 }, (_, at) =>
      changeDraft(secret, draft => ({ ...draft, answers: { ...draft.answers, [`field${at}`]: 'x' } })),
    )
    await Promise.all([...['a', 'b', 'c', 'd', 'e'].map(words => take(note(words))), ...pages])
    expect(filesHere(await files())).toHaveLength(5)
    expect(Object.keys((await readDraft(secret))?.answers ?? {})).toHaveLength(11)
    expect(await stored()).toHaveLength(5)
  })

  test.each<[string, string, string]>([
    ['a path', '../../etc/passwd', 'passwd'],
    ['a path of Windows', 'C:\\Users\\me\\stairs.txt', 'stairs.txt'],
    ['turned-round letters', 'stairs\u202Etxt.exe', 'stairstxt.exe'],
    ['Arabic', 'الدرج.txt', 'الدرج.txt'],
    ['300 letters', `${'x'.repeat(296)}.txt`, `${'x'.repeat(95)}….txt`],
  ])('is named safely: %s', async (_, given, shown) => {
    await take(note(given), given)
    expect(filesHere(await files())[0]?.name).toBe(shown)
  })

  test('can be removed, from the list and from the database', async () => {
    await take(photo)
    await removeFile(to, (await files()).list[0]?.id ?? '')
    expect([(await files()).list, [...(await stored())]]).toEqual([[], []])
  })

  test('is not removed by whoever knows its id alone', async () => {
    await take(photo)
    const other = newVisitSecret()
    await saveDraft(other, { answers: {} })
    await removeFile(draftFiles(other) as FilePlace, (await files()).list[0]?.id ?? '')
    expect(await stored()).toHaveLength(1)
  })
})

describe('a file that is not taken', () => {
  test.each<[string, Buffer, string]>([
    ['of no bytes', Buffer.alloc(0), 'empty'],
    ['one byte over 20 MB', Buffer.concat([photo, randomBytes(20 * 1024 * 1024 + 1 - photo.length)]), 'too_large'],
    ['an archive', Buffer.concat([Buffer.from('504b0304', 'hex'), randomBytes(200)]), 'kind'],
    ['a packed bomb', Buffer.concat([Buffer.from('1f8b08', 'hex'), Buffer.alloc(1_000_000)]), 'kind'],
    [
      'a drawing with a script',
      note('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'kind',
    ],
    ['a photo cut off', photo.subarray(0, photo.length / 3), 'unreadable'],
    ['a picture said to be 30,000 by 30,000', huge, 'unreadable'],
    [
      'a film',
      Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('isom0000isommp42')]),
      'needs_original',
    ],
  ])(
    '%s is named with the reason, and nothing of it is there',
    async (_, bytes, reason) => {
      await take(bytes, 'a name.pdf')
      expect(await said()).toEqual([{ name: 'a name.pdf', reason }])
      expect([(await files()).list, [...(await stored())]]).toEqual([[], []])
    },
    60_000,
  )

  test('is the sixth; the five before it are kept', async () => {
    for (const words of ['a', 'b', 'c', 'd', 'e', 'f']) await take(note(words), `${words}.txt`)
    expect(await said()).toEqual([{ name: 'f.txt', reason: 'full' }])
    expect(await stored()).toHaveLength(5)
  })

  test('is the same again, even twice at once, whatever it is called', async () => {
    await Promise.all([take(photo, 'one.jpg'), take(photo, 'two.jpg')])
    await take(photo, 'three.jpg', true)
    expect(filesHere(await files())).toHaveLength(1)
    expect((await said()).map(({ reason }) => reason)).toEqual(['same', 'same'])
    expect(await stored()).toHaveLength(1)
    await removeFile(to, (await files()).list[0]?.id ?? '')
    await take(photo, 'three.jpg', true)
    expect(filesHere(await files())).toMatchObject([{ name: 'three.jpg', isOriginalKept: true }])
  })

  test('is one whose sender went away', async () => {
    const broken = (async function* () {
      yield photo.subarray(0, 200)
      throw new Error('aborted')
    })()
    await takeFile(to, { name: 'x.jpg', keepOriginal: true, file: broken })
    expect(await said()).toEqual([{ name: 'x.jpg', reason: 'broken_off' }])
    expect(await stored()).toHaveLength(0)
  })

  test('is read to its end, so that the next one of the same form can come', async () => {
    let read = 0
    const long = (async function* () {
      for (let i = 0; i < 30; i++) {
        read++
        yield Buffer.alloc(1_000_000)
      }
    })()
    await takeFile(to, { name: 'x', keepOriginal: false, file: long })
    expect(read).toBe(30)
  })

  test('leaves no trace in a draft that is over', async () => {
    await dropDraft(secret)
    await take(photo)
    expect(await readDraft(secret)).toBeUndefined()
    expect(await stored()).toHaveLength(0)
  })

  test('may have been removed while it came: nothing is there, and nothing is said', async () => {
    const slow = (async function* () {
      yield photo
      await removeFile(to, (await files()).list[0]?.id ?? '')
      yield Buffer.alloc(600_000)
    })()
    await takeFile(to, { name: 'x.jpg', keepOriginal: true, file: slow })
    expect([await files(), [...(await stored())]]).toEqual([noFiles, []])
  })
})

describe('what is claimed', () => {
  const send = async () => {
    const ticket = await newTicket()
    return sendReport(reporter, secret, ticket, s1)
  }
  const claimed = (report: string) => superuser`select id from evidence where report_id = ${report}`

  test('is what was listed as here, and the count says so', async () => {
    await take(photo)
    await take(note('one'))
    const sent = await send()
    expect(sent.files).toBe(2)
    expect((await readDraft(secret))?.sent?.files).toBe(2)
    expect(await claimed(sent.id)).toHaveLength(2)
  })

  test('is never a file that its sender did not see here, whole though it may be', async () => {
    await take(photo)
    await changeDraft(secret, draft => ({
      ...draft,
      files: { ...noFiles, list: (draft.files ?? noFiles).list.map(({ upload: _, ...file }) => file) },
    }))
    const sent = await send()
    expect(sent.files).toBe(0)
    expect(await claimed(sent.id)).toHaveLength(0)
    expect(await stored()).toHaveLength(0)
  })

  test('is nothing that arrives while the report is being sent', async () => {
    const during = (async function* () {
      yield photo
      await send()
      yield Buffer.alloc(600_000)
    })()
    await takeFile(to, { name: 'x.jpg', keepOriginal: true, file: during })
    const { id = '', files: count } = (await readDraft(secret))?.sent ?? {}
    expect(count).toBe(0)
    expect(await claimed(id)).toHaveLength(0)
    expect(await stored()).toHaveLength(0)
  })

  test('keeps its count however often it is sent', async () => {
    await take(photo)
    const ticket = await newTicket()
    await sendReport(reporter, secret, ticket, s1)
    expect((await sendReport(reporter, secret, ticket, s1)).files).toBe(1)
    expect((await readDraft(secret))?.sent?.files).toBe(1)
  })
})

test('a fault of ours is thrown on, and the file is not listed any more', async () => {
  await superuser`alter function beside.upload_finish(bytea, uuid, boolean, bigint, bytea, text, integer[], bytea, text) rename to gone`
  try {
    await expect(take(photo)).rejects.toThrow()
    expect((await files()).list).toEqual([])
    expect(await stored()).toHaveLength(0)
  } finally {
    await superuser`alter function beside.gone(bytea, uuid, boolean, bigint, bytea, text, integer[], bytea, text) rename to upload_finish`
  }
})
