import { inTime } from '@/app/_session/in-time'
import type { TakenFiles } from '@/app/_session/take-files'
import { reporter } from '@/lib/access/actor'
import { Refusal } from '@/lib/errors'
import { addFiles } from '@/lib/messages/adding-files'
import { readMailboxForm } from '@/lib/messages/forms'
import { readMailboxVisit } from '@/lib/messages/visit'
import { again, close, type Open, oneForm } from '../../[part]/records/keep-record'

const page = '/come-back/files'
const done = '/come-back/messages?done=yes'
const longest = 20_000

/** Keeps what came with the files, or sends it all, and returns the path to show next. */
export async function keepFiles(mailbox: Open, { fields, here, stays }: TakenFiles): Promise<string> {
  const { text = '', form: given = '', move } = fields
  const form = oneForm(given)
  if ((await inTime(readMailboxVisit(mailbox.secret)))?.sentForm === form) return done
  const typed = { page: 'files' as const, fields: { text, form } }
  if (move === 'close') return close(mailbox, typed)
  const untouched = { ...typed, fields: { ...typed.fields, stayed: 'yes' } }
  if (mailbox.box.mustChange) return again(mailbox, { typed: untouched }, '/come-back/receipt')
  if (stays) return again(mailbox, { typed: untouched }, `${page}#added`)
  if (move === 'stay') return again(mailbox, { typed: untouched }, page)
  const reopens = mailbox.box.withdrawnAt !== null
  const read = readMailboxForm('files', { text })
  const isEmpty = here === 0 && text.trim() === ''
  if (!read.ok || isEmpty || (reopens && move !== 'reopen')) return again(mailbox, { typed }, page)
  try {
    const said = typeof read.said.text === 'string' ? read.said.text : undefined
    await inTime(addFiles(reporter, mailbox.box, mailbox.secret, { form, text: said, reopens }), longest)
    return again(mailbox, { done: 'files', sentForm: form }, done)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again(mailbox, { typed, refused: error.message }, page)
  }
}
