import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { s1, s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { open } from '@/lib/crypto/envelope'
import { openChunks } from '@/lib/evidence/file-sealing'
import { copyKey, evidenceKeyOf } from '@/lib/evidence/keys'
import { dropUpload, upload } from '@/lib/evidence/uploads'
import { sendReport } from '@/lib/reports/commands'
import { draftPlace, dropDraft, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { eicar, scannerAt, startStub } from './clamd'

const { staff, superuser, as } = await office(await testDatabase())
const login = as('staff')

let secret: string
let place: Buffer
beforeEach(async () => {
  secret = newVisitSecret()
  place = draftPlace(secret) as Buffer
  await saveDraft(secret, { answers: {} })
})

const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446' } })
  .withExif({
    IFD0: { Model: 'Fernsprecher' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 58/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 36/1 45/1' },
  })
  .jpeg()
  .toBuffer()
async function* stream(bytes: Buffer, size = 50_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const send = (file = photo, keepOriginal = true, name = 'Door at number 14.jpg') =>
  upload(place, { name, keepOriginal, file: stream(file) })
const rows = () => superuser`select * from evidence order by received_at`
const chunksOf = (id: string, copy: string) =>
  superuser`select sealed from evidence_chunks where evidence_id = ${id} and copy = ${copy} order by number`

async function opened(id: string, wrapped: Buffer, copy: string): Promise<Buffer> {
  const key = await evidenceKeyOf(id, wrapped)
  const chunks = await chunksOf(id, copy)
  const sealed = (async function* () {
    for (const row of chunks) yield row.sealed as Buffer
  })()
  const plain: Buffer[] = []
  for await (const chunk of openChunks(copyKey(key, copy), { id, copy }, chunks.length, sealed)) plain.push(chunk)
  return Buffer.concat(plain)
}

async function told(answers = s1): Promise<string> {
  const ticket = await newTicket()
  await sendReport(reporter, secret, ticket, answers)
  await screenReport(ticket.id)
  return ticket.id
}

describe('a file before the report', () => {
  test('is kept sealed: name, place and bytes open with the casework key only', async () => {
    const { id, ...shown } = await send()
    expect(shown).toEqual({
      name: 'Door at number 14.jpg',
      kind: 'photo',
      bytes: photo.length,
      isOriginalKept: true,
      hasCleanCopy: true,
      scan: 'not_scanned',
    })
    const [row] = await rows()
    expect(row).toMatchObject({ id, state: 'kept', given_by: 'reporter', scan: 'not_scanned', report_id: null })
    expect((await opened(id, row?.wrapped_key, 'original')).equals(photo)).toBe(true)
    expect((await opened(id, row?.wrapped_key, 'clean/1')).toString('latin1')).not.toContain('Fernsprecher')
    const key = copyKey(await evidenceKeyOf(id, row?.wrapped_key), 'particulars')
    const particulars = JSON.parse(open(key, row?.particulars, `evidence.particulars/${id}`).toString())
    expect(particulars).toMatchObject({ name: 'Door at number 14.jpg', facts: { device: 'Fernsprecher' } })
    const everything = JSON.stringify(await superuser`select t::text from evidence t`)
    expect(everything).not.toMatch(/Door at number|Fernsprecher|54\.97/)
  })

  test('without a yes leaves neither the original, nor its hash, nor where it was taken', async () => {
    const { id } = await send(photo, false)
    const [row] = await rows().then(all => all.filter(one => one.id === id))
    expect(row).toMatchObject({ is_original_kept: false, sha256: null, original_bytes: null })
    expect(await chunksOf(id, 'original')).toHaveLength(0)
    const key = copyKey(await evidenceKeyOf(id, row?.wrapped_key), 'particulars')
    const particulars = JSON.parse(open(key, row?.particulars, `evidence.particulars/${id}`).toString())
    expect(particulars.facts).toEqual({})
  })

  test('can be taken back, with all its bytes', async () => {
    const { id } = await send()
    await dropUpload(place, id)
    expect(await superuser`select 1 from evidence where id = ${id}`).toHaveLength(0)
    expect(await superuser`select 1 from evidence_chunks where evidence_id = ${id}`).toHaveLength(0)
  })

  test('is not taken back by another draft', async () => {
    const { id } = await send()
    await dropUpload(draftPlace(newVisitSecret()) as Buffer, id)
    expect(await superuser`select 1 from evidence where id = ${id}`).toHaveLength(1)
  })

  test.each([
    ['a sender who breaks off', async () => upload(place, { name: 'x', keepOriginal: true, file: broken() })],
    ['one that is damaged', async () => send(photo.subarray(0, 1_000), false)],
    ['one of a kind we do not take', async () => send(Buffer.from('7f454c46', 'hex'))],
  ])('is never there by half: %s', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow()
    expect(await superuser`select 1 from evidence where draft_id = ${place}`).toHaveLength(0)
  })
  async function* broken() {
    yield photo
    yield randomBytes(700_000)
    throw new Error('aborted')
  }

  test('is shut away with a yes when it is infected, and not kept at all without', async () => {
    const scanner = await startStub()
    scannerAt(scanner.socket)
    const infected = Buffer.concat([Buffer.from('He sent me this: '), eicar])
    const { id, scan, hasCleanCopy } = await send(infected)
    const [row] = await superuser`select state, scan as stored from evidence where id = ${id}`
    expect({ ...row, scan, hasCleanCopy }).toEqual({
      ...{ state: 'quarantined', stored: 'infected', scan: 'infected', hasCleanCopy: false },
    })
    await expect(send(infected, false)).rejects.toMatchObject({ reason: 'infected' })
    expect((await send(Buffer.from('a note'))).scan).toBe('clean')
    expect(await superuser`select scan from evidence where draft_id = ${place} order by received_at`).toMatchObject([
      { scan: 'infected' },
      { scan: 'clean' },
    ])
    scannerAt(undefined)
    await scanner.stop()
  })

  test('is one of five', async () => {
    for (let i = 0; i < 5; i++) await send(Buffer.from(`note ${i}`))
    await expect(send(Buffer.from('note 6'))).rejects.toMatchObject({ reason: 'full' })
    expect(await superuser`select 1 from evidence where draft_id = ${place}`).toHaveLength(5)
  })

  test('is not taken for a draft that is gone, over or never was', async () => {
    await dropDraft(secret)
    await expect(send()).rejects.toMatchObject({ reason: 'full' })
    place = randomBytes(32)
    await expect(send()).rejects.toMatchObject({ reason: 'full' })
  })

  test('goes when they leave, and when the draft runs out', async () => {
    await send()
    await dropDraft(secret)
    expect(await superuser`select 1 from evidence where draft_id = ${place}`).toHaveLength(0)
    secret = newVisitSecret()
    place = draftPlace(secret) as Buffer
    await saveDraft(secret, { answers: {} })
    const { id } = await send()
    await superuser`update drafts set expires_at = now() - interval '1 minute' where id = ${place}`
    await superuser`select drafts_expire()`
    expect(await superuser`select 1 from evidence_chunks where evidence_id = ${id}`).toHaveLength(0)
  })
})

describe('with the report', () => {
  test('what was whole belongs to it, what was not is gone', async () => {
    const { id } = await send()
    await superuser`insert into evidence (id, draft_id, given_by, kind, media_type, state, store, wrapped_key, received_at)
      values (gen_random_uuid(), ${place}, 'reporter', 'photo', 'image/jpeg', 'arriving', 'database', '', now())`
    const report = await told()
    const all =
      await superuser`select id, report_id, draft_id from evidence where report_id = ${report} or draft_id = ${place}`
    expect([...all]).toEqual([{ id, report_id: report, draft_id: null }])
  })

  test('is not added to, or claimed again, once it is sent', async () => {
    await told()
    await expect(send()).rejects.toMatchObject({ reason: 'full' })
    const publicLogin = as('public')
    const other = await told().catch(() => undefined)
    await expect(
      publicLogin`select beside.uploads_claim(${place}, ${other ?? crypto.randomUUID()}, now())`,
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the walls', () => {
  const seenBy = async (role: keyof typeof staff, id: string) =>
    (await rawAs(login, staff[role].id, `select 1 from beside.evidence where id = '${id}'`)).length +
    (await rawAs(login, staff[role].id, `select 1 from beside.evidence_chunks where evidence_id = '${id}' limit 1`))
      .length

  test('hide from everybody what waits for its report', async () => {
    const { id } = await send()
    expect(await Promise.all((['ACM', 'HSM', 'HRCase'] as const).map(role => seenBy(role, id)))).toEqual([0, 0, 0])
  })

  test('let casework see what came with a report, and only the few what came with a restricted one', async () => {
    const { id } = await send()
    await told(s5a)
    expect([await seenBy('HSM', id), (await rawAs(login, null, `select 1 from beside.evidence`)).length]).toEqual([
      2, 0,
    ])
    secret = newVisitSecret()
    place = draftPlace(secret) as Buffer
    await saveDraft(secret, { answers: {} })
    const restricted = await send()
    await told(unfairWorker)
    expect([await seenBy('HSM', restricted.id), await seenBy('HRCase', restricted.id)]).toEqual([0, 2])
  })

  test.each([
    'select 1 from beside.evidence',
    'select 1 from beside.evidence_chunks',
    "insert into beside.evidence (id, given_by, kind, media_type, state, wrapped_key, received_at) values (gen_random_uuid(), 'reporter', 'photo', 'x', 'kept', '', now())",
    'delete from beside.evidence',
  ])('the public login is refused: %s', async query => {
    await expect(as('public').unsafe(query)).rejects.toMatchObject({ code: '42501' })
  })

  test('nobody of us changes or removes what was given', async () => {
    const { id } = await send()
    await told(s5a)
    for (const query of [
      `delete from beside.evidence where id = '${id}'`,
      `update beside.evidence set state = 'arriving'`,
    ])
      await expect(rawAs(login, staff.HSM.id, query)).rejects.toMatchObject({ code: '42501' })
  })
})
