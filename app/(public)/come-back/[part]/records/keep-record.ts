import { inTime } from '@/app/_session/in-time'
import type { MailboxState } from '@/app/_session/mailbox'
import { reporter } from '@/lib/access/actor'
import { answerSurvey } from '@/lib/closing/survey-by-mailbox'
import { Refusal } from '@/lib/errors'
import { lostWithVisit } from '@/lib/evidence/waiting'
import type { Fields } from '@/lib/forms/fields'
import { newId } from '@/lib/ids'
import { en } from '@/lib/language/en'
import { readMailboxForm } from '@/lib/messages/forms'
import { changeReceipt, openMailbox } from '@/lib/messages/mailbox'
import { receiptMark } from '@/lib/messages/receipt'
import { type Said, sayInMailbox } from '@/lib/messages/saying'
import {
  changeMailboxVisit,
  type MailboxPage,
  type MailboxVisit,
  saveMailboxVisit,
  type Typed,
} from '@/lib/messages/visit'

export type Open = Extract<MailboxState, { state: 'open' }>

const longest = 20_000

/** Keeps what one page says, and returns the path to show next. What cannot be kept stays as it was typed. */
export async function keepRecord(
  mailbox: Open,
  page: Said['page'] | 'receipt' | 'five',
  { form, move, ...fields }: Fields,
): Promise<string> {
  const moves = [move].flat()
  const typed = { page, fields: form ? { ...fields, form } : fields }
  if (moves.includes('close')) return close(mailbox, typed)
  if (page === 'receipt') return receiptMove(mailbox, moves, [form].flat()[0])
  if (mailbox.box.mustChange) return again(mailbox, { typed }, '/come-back/receipt')
  if (moves.includes('stay'))
    return again(mailbox, { typed: { page, fields: { ...typed.fields, stayed: 'yes' } } }, `/come-back/${page}`)
  const takenBack = mailbox.box.withdrawnAt !== null
  const reopens = moves.includes('reopen')
  // The button says what it does: pressed twice, it never does the opposite.
  if (page === 'stop' && takenBack !== reopens) return done(mailbox, page)
  const read = readMailboxForm(page, fields)
  if (!read.ok || (takenBack && !reopens)) return again(mailbox, { typed }, `/come-back/${page}`)
  if (page === 'five') return answer(mailbox, read.said)
  return say(mailbox, typed, { page, form: oneForm(form), said: read.said, reopens: takenBack })
}

/** How we did: of a month, and of nobody. Sent twice it is one answer. */
async function answer(mailbox: Open, said: Record<string, unknown>): Promise<string> {
  await inTime(answerSurvey(reporter, mailbox.box, said), longest)
  return done(mailbox, 'five')
}

async function say(mailbox: Open, typed: Typed, said: Said): Promise<string> {
  try {
    await inTime(sayInMailbox(reporter, mailbox.box, said), longest)
    return done(mailbox, said.page)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again(mailbox, { typed, refused: error.message }, `/come-back/${said.page}`)
  }
}

/**
 * The page closed by itself when nobody did anything: the receipt is forgotten, and what was written is not. Files that
 * waited are gone with the receipt, and it is said which.
 */
export async function close({ secret, visit }: Open, typed: Typed): Promise<string> {
  const { form: _, ...written } = typed.fields
  const wrote = typed.page === 'receipt' || Object.values(written).some(value => [value].flat().join('').trim() !== '')
  const waited = visit.files?.list.map(({ name }) => name) ?? []
  const files = waited.length > 0 ? lostWithVisit(waited) : undefined
  await inTime(saveMailboxVisit(secret, { ...(wrote && { typed }), ...(files && { files }) }))
  return '/come-back?kept=yes'
}

/** Asking for more time never takes the receipt: it may not be written down yet. */
function receiptMove(mailbox: Open, moves: Fields[string][], shown: string | undefined): Promise<string> {
  const { typed } = mailbox.visit
  return moves.includes('stay') ? again(mailbox, { typed }, '/come-back/receipt') : takeReceipt(mailbox, shown)
}

/**
 * The receipt that was seen on the page becomes the one that opens the mailbox, and no other: the same button pressed
 * twice changes nothing more, and one that a second page has replaced is shown anew, with a word of it.
 */
async function takeReceipt(mailbox: Open, shown: string | undefined): Promise<string> {
  const { receipt, newReceipt, typed } = mailbox.visit
  if (receipt && shown === receiptMark(receipt)) return done(mailbox, 'receipt')
  if (!newReceipt || shown !== receiptMark(newReceipt)) return showAnew(mailbox)
  const changed = await inTime(changeReceipt(reporter, mailbox.box, newReceipt), longest)
  if (!changed && !(await openMailbox(newReceipt))) return '/come-back'
  const taken = ({ files }: MailboxVisit) => ({ receipt: newReceipt, typed, files, done: 'receipt' as const })
  await inTime(changeMailboxVisit(mailbox.secret, taken))
  return `/come-back/${typed && typed.page !== 'receipt' ? typed.page : 'messages'}?done=yes`
}

const showAnew = (mailbox: Open) =>
  again(
    mailbox,
    { typed: { page: 'receipt', fields: {} }, refused: en.mailboxRefusals.otherReceipt },
    '/come-back/receipt',
  )

const done = (mailbox: Open, page: MailboxPage) => again(mailbox, { done: page }, '/come-back/messages?done=yes')

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
