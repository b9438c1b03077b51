import { beforeEach, expect, test } from 'vitest'
import { close, type Open } from '@/app/(public)/come-back/[part]/records/keep-record'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { type FilePlace, takeFile } from '@/lib/evidence/taking'
import { type Mailbox, openMailbox } from '@/lib/messages/mailbox'
import { readMailboxVisit, saveMailboxVisit, visitFiles } from '@/lib/messages/visit'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { superuser } = await office(await testDatabase())

let secret: string
let receipt: string
let box: Mailbox
beforeEach(async () => {
  const ticket = await newTicket()
  receipt = ticket.receipt
  await sendReport(reporter, newVisitSecret(), ticket, s1)
  box = (await openMailbox(receipt)) as Mailbox
  secret = newVisitSecret()
  await saveMailboxVisit(secret, { receipt })
})

async function opened(): Promise<Open> {
  const visit = await readMailboxVisit(secret)
  if (!visit) throw new Error('no visit')
  return { state: 'open', secret, visit, box }
}

async function oneFileWaits() {
  const file = (async function* () {
    yield Buffer.from('a note')
  })()
  await takeFile(visitFiles(secret) as FilePlace, { name: 'note.txt', keepOriginal: false, file })
}

test('a page that closes itself forgets the receipt, and keeps what was written', async () => {
  const typed = { page: 'more' as const, fields: { form: 'f', text: 'He was there again.' } }
  await close(await opened(), typed)
  expect(await readMailboxVisit(secret)).toEqual({ typed })
})

test('the visit is still there when its page, which began a moment later, closes itself', async () => {
  const at = Date.now()
  const [row] = await superuser`select max(expires_at) as until from drafts`
  expect(row?.until.getTime() - at).toBeGreaterThan(20 * 60_000 + 15_000)
})

test('files that waited are named as gone: nobody thinks they were sent', async () => {
  await oneFileWaits()
  await close(await opened(), { page: 'files', fields: { form: 'f', text: '' } })
  const left = await readMailboxVisit(secret)
  expect(left?.receipt).toBeUndefined()
  expect(left?.files).toMatchObject({ list: [], notAdded: [{ name: 'note.txt', reason: 'over' }] })
})
