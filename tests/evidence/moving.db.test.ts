import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { removeForgottenObjects } from '@/lib/evidence/clearing'
import { openChunks } from '@/lib/evidence/file-sealing'
import { copyKey, evidenceKeyOf } from '@/lib/evidence/keys'
import { moveEvidence } from '@/lib/evidence/moving'
import { dropUpload, upload } from '@/lib/evidence/uploads'
import { sendReport } from '@/lib/reports/commands'
import { draftPlace, dropDraft, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'
import { keepInDatabase, startObjectServer } from './object-server'

vi.setConfig({ testTimeout: 90_000 })
const database = await testDatabase()
const server = await startObjectServer()
const { superuser } = await office(database)
afterAll(() => server.stop())

let secret: string
let place: Buffer
beforeEach(async () => {
  server.faults.length = 0
  secret = newVisitSecret()
  place = draftPlace(secret) as Buffer
  await saveDraft(secret, { answers: {} })
})

const photo = await sharp({
  create: {
    width: 1_200,
    height: 900,
    channels: 3,
    background: '#446',
    noise: { type: 'gaussian', mean: 120, sigma: 60 },
  },
})
  .jpeg({ quality: 95 })
  .toBuffer()
async function* stream(bytes: Buffer) {
  yield bytes
}
const send = (file: AsyncIterable<Uint8Array> = stream(photo)) =>
  upload(place, { name: 'Door.jpg', keepOriginal: true, file })
const sent = async () => {
  const { id } = await send()
  await sendReport(reporter, secret, await newTicket(), s1)
  return id
}
const keysOf = (id: string) => [...server.objects.keys()].filter(key => key.startsWith(`${id}/`))
const chunksOf = async (id: string) => (await superuser`select 1 from evidence_chunks where evidence_id = ${id}`).length
const storeOf = async (id: string) => (await superuser`select store from evidence where id = ${id}`)[0]?.store
const waiting = async () => (await superuser`select 1 from evidence_removals`).length

async function unsealed(id: string, pieces: Buffer[]): Promise<Buffer> {
  const [row] = await superuser`select wrapped_key from evidence where id = ${id}`
  const key = copyKey(await evidenceKeyOf(id, row?.wrapped_key), 'original')
  const plain: Buffer[] = []
  const sealed = (async function* () {
    yield* pieces
  })()
  for await (const chunk of openChunks(key, { id, copy: 'original' }, pieces.length, sealed)) plain.push(chunk)
  return Buffer.concat(plain)
}
const inOrder = (id: string) =>
  keysOf(id)
    .filter(key => key.includes('original'))
    .sort((a, b) => Number(a.split('/')[2]) - Number(b.split('/')[2]))
    .map(key => server.objects.get(key) as Buffer)

describe('with a store', () => {
  test('a file goes there, sealed as ever, and not into the database', async () => {
    const id = await sent()
    expect([await storeOf(id), await chunksOf(id)]).toEqual(['s3', 0])
    expect(inOrder(id).length).toBeGreaterThan(1)
    expect((await unsealed(id, inOrder(id))).equals(photo)).toBe(true)
    expect(Buffer.concat(inOrder(id)).includes(photo.subarray(500, 600))).toBe(false)
  })

  test.each([
    ['taken back', async () => dropUpload(place, (await send()).id)],
    ['of a draft they leave', async () => send().then(() => dropDraft(secret))],
    ['broken off', async () => send(broken()).catch(() => {})],
    ['refused half way by the store', async () => refused()],
  ])('what is %s is gone there too', async (_, doing) => {
    const before = server.objects.size
    await doing()
    server.faults.length = 0
    await removeForgottenObjects()
    await removeForgottenObjects()
    expect([server.objects.size - before, await waiting()]).toEqual([0, 0])
  })
  async function* broken() {
    yield photo
    yield randomBytes(700_000)
    throw new Error('aborted')
  }
  async function refused() {
    let puts = 0
    server.faults.push(({ method }) => method === 'PUT' && ++puts > 1)
    await expect(send()).rejects.toThrow()
  }

  test('what could not be removed is tried again, and holds up no other', async () => {
    const [first, second] = [(await send()).id, (await send()).id]
    await dropDraft(secret)
    server.faults.push(({ url }) => url?.includes(first) === true)
    await expect(removeForgottenObjects()).rejects.toThrow('did not remove everything')
    expect([keysOf(first).length > 0, keysOf(second).length]).toEqual([true, 0])
    server.faults.length = 0
    await removeForgottenObjects()
    await removeForgottenObjects()
    expect([keysOf(first).length, await waiting()]).toEqual([0, 0])
  })
})

describe('moving', () => {
  test('takes the same bytes to the store and back, and leaves nothing behind', async () => {
    const id = await sent()
    const before = inOrder(id)
    expect((await moveEvidence('database')).failed).toEqual([])
    expect([await storeOf(id), (await chunksOf(id)) > 1]).toEqual(['database', true])
    await removeForgottenObjects()
    await removeForgottenObjects()
    expect(keysOf(id)).toEqual([])
    await moveEvidence('s3')
    expect([await storeOf(id), await chunksOf(id)]).toEqual(['s3', 0])
    expect(Buffer.concat(inOrder(id)).equals(Buffer.concat(before))).toBe(true)
    expect((await moveEvidence('s3')).moved).toBe(0)
  })

  test('straight back again loses nothing, though a removal was due', async () => {
    const id = await sent()
    await moveEvidence('database')
    await moveEvidence('s3')
    await removeForgottenObjects()
    await removeForgottenObjects()
    expect((await unsealed(id, inOrder(id))).equals(photo)).toBe(true)
  })

  test('that was killed half way is finished by the next run', async () => {
    const id = await sent()
    await moveEvidence('database')
    server.faults.push(({ method, url }) => method === 'PUT' && url?.includes(`${id}/original/1`) === true)
    await expect(moveEvidence('s3')).rejects.toThrow()
    expect([await storeOf(id), (await chunksOf(id)) > 1]).toEqual(['database', true])
    server.faults.length = 0
    await moveEvidence('s3')
    expect((await unsealed(id, inOrder(id))).equals(photo)).toBe(true)
  })

  test('by two at once moves each item once', async () => {
    const id = await sent()
    await moveEvidence('database')
    const both = await Promise.all([moveEvidence('s3'), moveEvidence('s3')])
    expect(both.every(({ failed }) => failed.length === 0)).toBe(true)
    expect([await storeOf(id), (await unsealed(id, inOrder(id))).equals(photo)]).toEqual(['s3', true])
  })

  test.each([
    ['lost', (key: string) => server.objects.delete(key)],
    ['lost at the end', (key: string) => server.objects.delete(key.replace('/0', '/1'))],
  ])('leaves an item of which a piece was %s where it is, and names it', async (_, lose) => {
    const [id, other] = [await sent(), await again()]
    lose(`${id}/original/0`)
    expect((await moveEvidence('database')).failed).toEqual([id])
    expect([await storeOf(id), await storeOf(other)]).toEqual(['s3', 'database'])
    await superuser`delete from evidence_chunks where evidence_id = ${id}`
    await superuser`delete from evidence where id = ${id}`
  })
  async function again() {
    secret = newVisitSecret()
    place = draftPlace(secret) as Buffer
    await saveDraft(secret, { answers: {} })
    return sent()
  }

  test('does not count what the store did not keep', async () => {
    const id = await sent()
    await moveEvidence('database')
    const put = server.objects.set.bind(server.objects)
    server.objects.set = (key, bytes) => put(key, key.startsWith(id) ? bytes.subarray(1) : bytes)
    expect((await moveEvidence('s3')).failed).toEqual([id])
    server.objects.set = put
    expect([await storeOf(id), (await chunksOf(id)) > 1]).toEqual(['database', true])
  })
})

describe('npm run evidence:move', () => {
  function command(...words: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bin/evidence-move.ts', ...words], { env: process.env })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', bytes => (said += bytes))
    const ended = new Promise<[number | null, string]>(resolve => child.once('close', code => resolve([code, said])))
    return { child, ended }
  }

  test('moves everything, also after it was killed half way, and says how much', async () => {
    const id = await sent()
    await moveEvidence('database')
    const killed = command('s3')
    server.faults.push(({ method, url }) => {
      if (method === 'PUT' && url?.includes(`${id}/original/1`)) killed.child.kill('SIGKILL')
      return false
    })
    expect((await killed.ended)[0]).toBeNull()
    server.faults.length = 0
    expect([await storeOf(id), keysOf(id).length > 0]).toEqual(['database', true])
    const [code, said] = await command('s3').ended
    expect([code, said]).toEqual([0, expect.stringMatching(/^[1-9]\d* moved\.$/m)])
    expect((await unsealed(id, inOrder(id))).equals(photo)).toBe(true)
  })

  test('says where to, when it was not told', async () => {
    const [code, said] = await command('elsewhere').ended
    expect([code, said]).toEqual([1, expect.stringContaining('npm run evidence:move -- s3')])
  })
})

test('without a store nothing is removed and nothing fails', async () => {
  keepInDatabase()
  await removeForgottenObjects()
  expect(await storeOf(await sent())).toBe('database')
})
