import { beforeEach, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { type FilePlace, takeFile } from '@/lib/evidence/taking'
import { filesHere } from '@/lib/evidence/waiting'
import { addFiles } from '@/lib/messages/adding-files'
import { type Mailbox, mailboxThread, openMailbox } from '@/lib/messages/mailbox'
import {
  dropMailboxVisit,
  keepMailboxVisit,
  readMailboxVisit,
  saveMailboxVisit,
  visitFiles,
} from '@/lib/messages/visit'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { superuser } = await office(await testDatabase())

let box: Mailbox
let secret: string
let to: FilePlace
beforeEach(async () => {
  const ticket = await newTicket()
  await sendReport(reporter, newVisitSecret(), ticket, s1)
  box = (await openMailbox(ticket.receipt)) as Mailbox
  secret = newVisitSecret()
  to = visitFiles(secret) as FilePlace
  await saveMailboxVisit(secret, { receipt: ticket.receipt })
})

const take = (words: string) =>
  takeFile(to, {
    name: `${words}.txt`,
    keepOriginal: false,
    file: (async function* () {
      yield Buffer.from(words)
    })(),
  })
const add = (form: string, text?: string, reopens = false) => addFiles(reporter, box, secret, { form, text, reopens })
const claimed = () => superuser`select message_id, clock_id from evidence where report_id = ${box.id}`
const said = async () => (await mailboxThread(box)).map(({ kind, text, files }) => [kind, text, files])

test('files and words are one record with one clock, and the list is empty again', async () => {
  await take('one')
  await take('two')
  await add('form', 'Last night')
  expect(await said()).toEqual([['addition', 'Last night', 2]])
  const files = await claimed()
  expect(files).toHaveLength(2)
  expect(new Set(files.map(row => row.clock_id)).size).toBe(1)
  const [message] = await mailboxThread(box)
  expect(files.map(row => row.message_id)).toEqual([message?.id, message?.id])
  const visit = await readMailboxVisit(secret)
  expect([visit?.files, visit?.sentForm]).toEqual([undefined, 'form'])
})

test('the same form again adds nothing, and leaves a file that came since where it is', async () => {
  await take('one')
  await add('form')
  await take('two')
  await add('form')
  expect(await said()).toEqual([['addition', undefined, 1]])
  expect(await claimed()).toHaveLength(1)
  expect(filesHere((await readMailboxVisit(secret))?.files)).toHaveLength(1)
})

test('words alone are an addition too', async () => {
  await add('form', 'Only words')
  expect(await said()).toEqual([['addition', 'Only words', undefined]])
})

test('a visit that is over sends nothing, and no record is left without its files', async () => {
  await take('one')
  await dropMailboxVisit(secret)
  await expect(addFiles(reporter, box, secret, { form: 'form', text: 'x', reopens: false })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect([await said(), [...(await claimed())]]).toEqual([[], []])
})

test('a list that is not what lies there sends nothing', async () => {
  await take('one')
  await superuser`delete from evidence where draft_id = ${to.place}`
  await expect(add('form')).rejects.toMatchObject({ code: 'conflict' })
  expect(await said()).toEqual([])
})

test('whoever took their report back goes on with it first', async () => {
  await take('one')
  await add('form', undefined, true)
  expect(await said()).toEqual([
    ['reopening', undefined, undefined],
    ['addition', undefined, 1],
  ])
})

test('staying longer while a file comes loses no file', async () => {
  await Promise.all([take('one'), take('two'), ...Array.from({ length: 8 }, () => keepMailboxVisit(secret))])
  expect(filesHere((await readMailboxVisit(secret))?.files)).toHaveLength(2)
  expect(await keepMailboxVisit(newVisitSecret())).toBe(false)
})

test('a mailbox that had 50 files today takes no more until tomorrow', async () => {
  await take('one')
  await add('first')
  const [file] = await claimed()
  await superuser`insert into evidence (id, report_id, given_by, kind, media_type, state, store, wrapped_key, received_at, clock_id)
    select gen_random_uuid(), ${box.id}, 'reporter', 'text', 'text/plain', 'kept', 'database', '', now(), ${file?.clock_id}
    from generate_series(1, 50)`
  await take('two')
  await expect(add('second')).rejects.toMatchObject({ code: 'rule' })
  expect(filesHere((await readMailboxVisit(secret))?.files)).toHaveLength(1)
})
