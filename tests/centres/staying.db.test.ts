import { beforeAll, expect, test, vi } from 'vitest'
import type { Visit } from '@/app/_session/reporter'
import { POST } from '@/app/(public)/centre/stay/route'
import { type FilePlace, takeFile } from '@/lib/evidence/taking'
import { filesHere } from '@/lib/evidence/waiting'
import { draftFiles, dropDraft, readDraft, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { testDatabase } from '../support/database'

await testDatabase()
const secret = newVisitSecret()
const read: { visit: Visit } = { visit: { state: 'none' } }
vi.mock('@/app/_session/centre', () => ({ isShared: async () => true }))
vi.mock('@/app/_session/reporter', () => ({ readVisit: async () => read.visit }))

beforeAll(async () => {
  await saveDraft(secret, { answers: { talk: 'yes' }, shared: true })
  read.visit = { state: 'open', secret, draft: { answers: { talk: 'yes' }, shared: true } }
})

test('more time on a shared device does not undo a file that arrived while it was asked for', async () => {
  const file = (async function* () {
    yield Buffer.from('a note')
  })()
  await takeFile(draftFiles(secret) as FilePlace, { name: 'note.txt', keepOriginal: false, file })
  expect((await POST()).status).toBe(204)
  const draft = await readDraft(secret)
  expect(filesHere(draft?.files).map(({ name }) => name)).toEqual(['note.txt'])
  expect(draft?.answers).toEqual({ talk: 'yes' })
})

test('a draft that was left gets no more time', async () => {
  await dropDraft(secret)
  expect((await POST()).status).toBe(409)
})
