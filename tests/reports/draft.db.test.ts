import postgres from 'postgres'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { setClockOffset } from '@/lib/clock/now'
import { type Draft, dropDraft, readDraft, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { testDatabase } from '../support/database'

const database = await testDatabase()
const superuser = postgres(database.superuser, { max: 1, onnotice: () => {} })
afterAll(() => superuser.end())
afterEach(() => setClockOffset(0))

const canary = 'Tangerine bicycle on the landing'
const draft: Draft = { answers: { what: canary, level: 'anonymous' } }

async function begun(): Promise<string> {
  const secret = newVisitSecret()
  await saveDraft(secret, draft)
  return secret
}

describe('a draft', () => {
  test('is opened by the secret of its cookie', async () => {
    expect(await readDraft(await begun())).toEqual(draft)
  })
  test('is opened by nothing else', async () => {
    await begun()
    expect(await readDraft(newVisitSecret())).toBeUndefined()
  })
  test.each(['', 'nonsense', 'A'.repeat(42), 'A'.repeat(5000), '%00', '../../etc'])(
    'of a forged cookie %# is no draft',
    async forged => expect(await readDraft(forged)).toBeUndefined(),
  )
  test('is replaced, not added to', async () => {
    const secret = await begun()
    await saveDraft(secret, { answers: { talk: 'yes' } })
    expect(await readDraft(secret)).toEqual({ answers: { talk: 'yes' } })
  })
  test('is gone once it is dropped', async () => {
    const secret = await begun()
    await dropDraft(secret)
    expect(await readDraft(secret)).toBeUndefined()
  })
  test('holds no word that a reader of the table could find', async () => {
    await begun()
    const rows = await superuser`select id, sealed from beside.drafts`
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some(row => Buffer.concat([row.id, row.sealed]).includes('Tangerine'))).toBe(false)
  })
  test('does not open under another draft’s row', async () => {
    const [one, two] = [await begun(), newVisitSecret()]
    await saveDraft(two, { answers: { talk: 'yes' } })
    await superuser`update beside.drafts set sealed = (select sealed from beside.drafts order by expires_at desc limit 1)`
    const read = [await readDraft(one), await readDraft(two)]
    expect(read.filter(found => found !== undefined).length).toBeLessThan(2)
  })
})

describe('a draft that is over', () => {
  const sent = { id: 'x', reference: 'LK-7Q4M-2X', receipt: 'y', promisedAt: '', anonymous: true } as Draft['sent']
  test('is not undone by a page still on its way when it was sent', async () => {
    const secret = await begun()
    expect(await saveDraft(secret, { answers: {}, sent })).toBe(true)
    expect(await saveDraft(secret, draft)).toBe(false)
    expect(await readDraft(secret)).toEqual({ answers: {}, sent })
  })
  test('does not come back by a page still on its way when it was left', async () => {
    const secret = await begun()
    await dropDraft(secret)
    expect(await saveDraft(secret, draft)).toBe(false)
    expect(await saveDraft(secret, { answers: {}, sent })).toBe(false)
    expect(await readDraft(secret)).toBeUndefined()
  })
  test('holds no answers any more, sealed or not', async () => {
    await superuser`delete from beside.drafts`
    await dropDraft(await begun())
    expect(await superuser`select octet_length(sealed) as bytes from beside.drafts`).toEqual([{ bytes: 0 }])
  })
})

describe('the time of a draft', () => {
  const minutesLeft = async () => {
    const [row] = await superuser`
      select extract(epoch from max(expires_at) - now()) / 60 as minutes from beside.drafts`
    return Number(row?.minutes)
  }
  test('is 60 minutes from when it was last kept', async () => {
    await superuser`delete from beside.drafts`
    await begun()
    expect(await minutesLeft()).toBeGreaterThan(59)
    expect(await minutesLeft()).toBeLessThanOrEqual(60)
  })
  test('is 15 minutes once it was sent', async () => {
    await superuser`delete from beside.drafts`
    const ticket = { id: 'x', reference: 'LK-2222-22', receipt: '0'.repeat(16) }
    const facts = {
      promisedAt: '2026-11-23T17:00:00Z',
      atSafeTime: false,
      anonymous: true,
      reachable: false,
      danger: false,
    }
    await saveDraft(newVisitSecret(), { answers: {}, sent: { ...ticket, ...facts, restricted: false, child: false } })
    expect(await minutesLeft()).toBeGreaterThan(14)
    expect(await minutesLeft()).toBeLessThanOrEqual(15)
  })
  test('is over when its time is over', async () => {
    const secret = await begun()
    await superuser`update beside.drafts set expires_at = now() - interval '1 second'`
    expect(await readDraft(secret)).toBeUndefined()
  })
  test('does not open again when the clock of the machine is set back after its end', async () => {
    const secret = await begun()
    await superuser`update beside.drafts set expires_at = now() - interval '6 minutes'`
    expect(await readDraft(secret)).toBeUndefined()
    await superuser`update beside.drafts set expires_at = now() + interval '1 hour'`
    expect(await readDraft(secret)).toBeUndefined()
    expect(await saveDraft(secret, { answers: { what: 'once more' } })).toBe(false)
  })
  test('that ends while it is being sent still shows its receipt, whoever looks meanwhile', async () => {
    const secret = await begun()
    await superuser`update beside.drafts set expires_at = now() - interval '1 second'`
    expect(await readDraft(secret)).toBeUndefined()
    const sent = { id: 'x', reference: 'LK-7Q4M-2X', receipt: 'y', promisedAt: '', anonymous: true } as Draft['sent']
    expect(await saveDraft(secret, { answers: {}, sent })).toBe(true)
    expect((await readDraft(secret))?.sent).toMatchObject({ receipt: 'y' })
    await superuser`update beside.drafts set expires_at = now() - interval '1 second' where is_over`
    expect(await readDraft(secret)).toBeUndefined()
    await superuser`update beside.drafts set expires_at = now() + interval '1 hour' where is_over`
    expect(await readDraft(secret)).toBeUndefined()
  })
})
