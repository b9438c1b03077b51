import { inTime } from '@/app/_session/in-time'
import type { MailboxState } from '@/app/_session/mailbox'
import { reporter } from '@/lib/access/actor'
import { Refusal } from '@/lib/errors'
import type { Fields } from '@/lib/forms/fields'
import { newId } from '@/lib/ids'
import { readMailboxForm } from '@/lib/messages/forms'
import { changeReceipt } from '@/lib/messages/mailbox'
import { type Said, sayInMailbox } from '@/lib/messages/saying'
import { changeMailboxVisit, type MailboxVisit } from '@/lib/messages/visit'

export type Open = Extract<MailboxState, { state: 'open' }>

const longest = 20_000

/** Keeps what one page says, and returns the path to show next. What cannot be kept stays as it was typed. */
export async function keepRecord(
  mailbox: Open,
  page: Said['page'] | 'receipt',
  { form, move, ...fields }: Fields,
): Promise<string> {
  const moves = [move].flat()
  const typed = { page, fields: form ? { ...fields, form } : fields }
  if (page === 'receipt') return takeReceipt(mailbox)
  if (mailbox.box.mustChange) return again(mailbox, { typed }, '/come-back/receipt')
  if (moves.includes('stay'))
    return again(mailbox, { typed: { page, fields: { ...typed.fields, stayed: 'yes' } } }, `/come-back/${page}`)
  const read = readMailboxForm(page, fields)
  const takenBack = mailbox.box.withdrawnAt !== null
  if (!read.ok || (takenBack && !moves.includes('reopen'))) return again(mailbox, { typed }, `/come-back/${page}`)
  try {
    const said = { page, form: oneForm(form), said: read.said, reopens: takenBack }
    await inTime(sayInMailbox(reporter, mailbox.box, said), longest)
    return again(mailbox, { done: page }, '/come-back/messages?done=yes')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again(mailbox, { typed, refused: error.message }, `/come-back/${page}`)
  }
}

/** The receipt that is on the page becomes the one that opens the mailbox. */
async function takeReceipt(mailbox: Open): Promise<string> {
  const { newReceipt } = mailbox.visit
  if (!newReceipt) return '/come-back/receipt'
  const changed = await inTime(changeReceipt(reporter, mailbox.box, newReceipt), longest)
  if (!changed) return '/come-back'
  const taken = ({ typed, files }: MailboxVisit) => ({ receipt: newReceipt, typed, files, done: 'receipt' as const })
  const visit = await inTime(changeMailboxVisit(mailbox.secret, taken))
  return `/come-back/${visit?.typed?.page ?? 'messages'}?done=yes`
}

/** What this page leaves for the next one; files that wait stay. */
export async function again({ secret }: Open, what: Partial<MailboxVisit>, path: string): Promise<string> {
  const next = ({ receipt, newReceipt, files, sentForm }: MailboxVisit) => ({
    ...{ receipt, newReceipt, files, sentForm },
    ...what,
  })
  await inTime(changeMailboxVisit(secret, next))
  return path
}

/** The id of the form on the page; one that came without is a form of its own. */
export const oneForm = (form: Fields[string]) => [form].flat()[0]?.slice(0, 100) || newId()
