import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { en } from '@/lib/language/en'
import { type RunningApp, startApp } from '../support/app'
import { visitor as another } from '../support/visitor'
import { stopDatabase } from './database-away'
import { open, pageOf, type Someone, sent } from './mailbox-desk'
import { superuserOf } from './support-stored'
import { film, photo, storedFiles } from './uploads-stored'
import { Visitor } from './visitor'

let app: RunningApp
let visitor: Visitor
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())
beforeEach(async () => {
  visitor = new Visitor(app.url)
  await visitor.tell(1, {})
  await visitor.tell(2, { what: 'They shout' })
})

const { notAdded } = en.files({ name: 'x' } as never)
const read = (html: string) =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

type Chosen = [name: string, bytes: Buffer]
function formOf(files: Chosen[], fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ evidence: 'upload', ...fields })) form.append(name, value)
  for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name))
  form.append('move', fields.pressed ?? 'add')
  return form
}
async function send(files: Chosen[], fields: Record<string, string> = {}) {
  const answer = await visitor.ask('/tell-us/6/files', { method: 'POST', body: formOf(files, fields) })
  const path = answer.headers.get('location') ?? ''
  return { answer, path, text: path ? read((await visitor.follow(path)).html) : '' }
}
const waiting = async () => (await storedFiles(app)).filter(({ draft }) => draft).length

describe('a file that is not taken is named, and told in a sentence', () => {
  const huge = Buffer.concat([photo, Buffer.alloc(20 * 1024 * 1024 + 1 - photo.length)])
  test.each<[string, string, Buffer, string]>([
    ['of no bytes', 'empty.jpg', Buffer.alloc(0), notAdded.empty],
    ['one byte over 20 MB', 'long.jpg', huge, notAdded.too_large],
    ['an archive', 'all.zip', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(300)]), notAdded.kind],
    ['a drawing with a script', 'a.svg', Buffer.from('<svg><script>alert(1)</script></svg>'), notAdded.kind],
    ['a photo cut off', 'half.jpg', photo.subarray(0, 900), notAdded.unreadable],
    ['a film named .pdf', 'form.pdf', film, notAdded.needs_original],
  ])('%s', async (_, name, bytes, sentence) => {
    const before = await waiting()
    const { path, text } = await send([
      [name, bytes],
      ['good.txt', Buffer.from(name)],
    ])
    expect(path).toBe('/tell-us/6#added')
    expect(text).toContain(`${name} ${sentence}`)
    expect(text).toContain('good.txt')
    expect(await waiting()).toBe(before + 1)
    expect(read((await visitor.follow('/tell-us/6')).html)).toContain(sentence)
  })

  test('the sixth of six, and the same one again', async () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((name): Chosen => [`${name}.txt`, Buffer.from(name)])
    expect((await send(six)).text).toContain(`f.txt ${notAdded.full}`)
    expect((await send([['other.txt', Buffer.from('a')]])).text).toContain(notAdded.full)
    visitor = new Visitor(app.url)
    await visitor.tell(1, {})
    await visitor.tell(2, { talk: 'yes' })
    await send([['one.jpg', photo]])
    expect((await send([['two.jpg', photo]], { keepOriginal: 'yes' })).text).toContain(`two.jpg ${notAdded.same}`)
  })

  test('and stays on the page even where Continue was pressed; what is good goes on', async () => {
    expect((await send([['empty', Buffer.alloc(0)]], { pressed: 'continue' })).path).toBe('/tell-us/6#added')
    expect((await send([['good.jpg', photo]], { pressed: 'continue' })).path).toBe('/tell-us/7')
    expect((await send([], { pressed: 'back' })).path).toBe('/tell-us/5')
  })

  test.each<[string, string]>([
    ['../../../etc/passwd', 'passwd'],
    ['\u202Egpj.stairs.txt', 'gpj.stairs.txt'],
    [`${'x'.repeat(296)}.txt`, `${'x'.repeat(95)}….txt`],
    ['<img src=x onerror=alert(1)>.txt', '&lt;img src=x onerror=alert(1)&gt;.txt'],
  ])('a name is shown safely: %s', async (name, shown) => {
    const { path } = await send([[name, Buffer.from(name)]])
    expect((await visitor.follow(path)).html).toContain(`<bdi>${shown}</bdi>`)
  })
})

describe('a form that is not taken', () => {
  test('of another site is a plain page, 403', async () => {
    const headers = { origin: 'https://evil.example' }
    const answer = await visitor.ask('/tell-us/6/files', { method: 'POST', body: formOf([]), headers })
    expect(answer.status).toBe(403)
  })

  test.each(['/tell-us/6/files', '/come-back/files/records'])(
    '%s that says it is longer than five files is told so before it comes, 413',
    async path => {
      const answer = await raw(
        `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 200000000\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1.1 413 /)
      expect(answer).toContain('This is more than we can take at once')
    },
  )

  test('is answered like every other page: never kept, never framed, and no name in a header', async () => {
    const { answer } = await send([['Stairs at 14.jpg', photo]])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(JSON.stringify([...answer.headers])).not.toContain('Stairs')
    expect((await visitor.get('/tell-us/6/files')).headers.get('location')).toBe('/tell-us/6')
  })

  test('that came when the time was over keeps what was typed and says what became of the files', async () => {
    visitor.cookie = `visit=${'A'.repeat(43)}`
    const { path, text } = await send([['a.jpg', photo]], { evidence: 'will_bring' })
    expect(path).toBe('/tell-us/again?files=no')
    expect(text).toContain('The photos and files you added were cleared too.')
    expect(text).toContain('I’ll bring it')
  })
})

test('a sender who goes away in the middle leaves nothing, and is told when they come back', async () => {
  const before = await storedFiles(app)
  const head = `--x\r\nContent-Disposition: form-data; name="keepOriginal"\r\n\r\nyes\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="gone.jpg"\r\n\r\n`
  const socket = connect(app.port, 'localhost')
  socket.write(
    `POST /tell-us/6/files HTTP/1.1\r\nHost: localhost\r\nCookie: ${visitor.cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n${head}`,
  )
  socket.write(Buffer.concat([photo, Buffer.alloc(2_000_000)]))
  await expect.poll(async () => (await storedFiles(app)).length, { timeout: 10_000 }).toBe(before.length + 1)
  socket.destroy()
  await expect.poll(() => storedFiles(app), { timeout: 10_000 }).toEqual(before)
  expect(read((await visitor.follow('/tell-us/6')).html)).toContain(`gone.jpg ${notAdded.broken_off}`)
})

test('leaving takes the files along', async () => {
  const before = await waiting()
  await send([['a.jpg', photo]])
  expect(await waiting()).toBe(before + 1)
  await visitor.get('/leave')
  await expect.poll(waiting).toBe(before)
})

describe('in the messages', () => {
  let someone: Someone
  const post = (files: Chosen[], fields: Record<string, string>) =>
    someone.send('/come-back/files/records', { method: 'POST', body: formOf(files, fields) })
  const to = (answer: Response) => answer.headers.get('location')
  const opened = async () => {
    const { receipt, reference } = await sent(app.url, s1)
    someone = another(app.url)
    await open(someone, receipt)
    return { receipt, reference, form: (await pageOf(someone, '/come-back/files')).form }
  }

  test('the same form sent three times is one record with its files', async () => {
    const { form, reference } = await opened()
    const all = await Promise.all([1, 2, 3].map(() => post([['a.jpg', photo]], { form, text: 'x', pressed: 'send' })))
    const last = await post([['a.jpg', photo]], { form, text: 'x', pressed: 'send' })
    expect(all.map(to)).toContain('/come-back/messages?done=yes')
    expect(to(last)).toBe('/come-back/messages?done=yes')
    expect((await storedFiles(app)).filter(file => file.reference === reference)).toHaveLength(1)
    expect((await pageOf(someone, '/come-back/messages')).text.match(/With 1 file/g)).toHaveLength(1)
  })

  test('a report that was taken back is gone on with only by a word, and the files wait', async () => {
    const { form, reference } = await opened()
    const stop = (await pageOf(someone, '/come-back/stop')).form
    await someone.post('/come-back/stop/records', { form: stop, move: 'send' })
    expect(to(await post([['a.jpg', photo]], { form, text: 'x', pressed: 'send' }))).toBe('/come-back/files')
    expect((await pageOf(someone, '/come-back/files')).text).toContain('a.jpg')
    expect(to(await post([], { form, text: 'x', pressed: 'reopen' }))).toBe('/come-back/messages?done=yes')
    expect((await storedFiles(app)).filter(file => file.reference === reference)).toHaveLength(1)
  })

  test('when the visit was over the words are kept, and the files are said to be gone', async () => {
    const { form, receipt } = await opened()
    const sql = superuserOf(app.dataDir)
    await sql`delete from beside.drafts`
    await sql.end()
    expect(to(await post([['a.jpg', photo]], { form, text: 'Typed too late', pressed: 'send' }))).toBe(
      '/come-back?kept=yes',
    )
    expect((await pageOf(someone, '/come-back?kept=yes')).text).toContain(
      'The photos and files you added were cleared.',
    )
    expect(await open(someone, receipt)).toBe('/come-back/files?opened=yes')
    const { html, text } = await pageOf(someone, '/come-back/files')
    expect(html).toContain('Typed too late')
    expect(text).toContain(`a.jpg ${notAdded.over}`)
  })
})

test('with the database away what was typed comes back, and the log names no file', async () => {
  await send([['Stairs.jpg', photo]])
  await stopDatabase(app)
  const { answer } = await send([['Door.jpg', photo]], { evidence: 'will_bring' })
  const html = await answer.text()
  expect(answer.status).toBe(503)
  expect(read(html)).toContain('This was not added')
  expect(html).toContain('value="will_bring"')
  for (const name of ['Stairs', 'Door', 'gone.jpg', 'passwd']) expect(app.log()).not.toContain(name)
})

function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(app.port, 'localhost', () => socket.write(request))
    let answer = ''
    socket.on('data', data => {
      answer += data
      if (answer.includes('</html>')) socket.destroy()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
