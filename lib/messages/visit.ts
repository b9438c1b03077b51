import type { Tx } from '@/lib/db'
import type { FilePlace } from '@/lib/evidence/taking'
import { noFiles, type WaitingFiles } from '@/lib/evidence/waiting'
import type { Fields } from '@/lib/forms/fields'
import { type Change, draftStore } from '@/lib/reports/draft-store'

/** The pages of a mailbox. Their names are addresses, and say nothing to whoever reads a history. */
export const mailboxPages = [
  'messages',
  'more',
  'notes',
  'files',
  'contact',
  'name',
  'stop',
  'feedback',
  'plan',
  'again',
  'five',
  'receipt',
] as const
export type MailboxPage = (typeof mailboxPages)[number]

/** What was typed on a page, as it came. */
export type Typed = { page: MailboxPage; fields: Fields }

/** A visit to a mailbox between two pages. The receipt is in it for as long as the visit lasts, and nowhere else. */
export type MailboxVisit = {
  receipt?: string | undefined
  /** A new receipt that is shown and not yet taken: the old one opens the mailbox until then. */
  newReceipt?: string | undefined
  /** What was typed that opened nothing, to be looked at again. */
  tried?: string | undefined
  /** What could not be kept as it was typed, or was typed when the visit was over: nothing written is lost. */
  typed?: Typed | undefined
  /** Why it was not kept, when that is not the fault of a field. */
  refused?: string | undefined
  /** What was done last, to be said on the next page. */
  done?: MailboxPage | undefined
  /** Photos and files that are to come with the next addition. */
  files?: WaitingFiles | undefined
  /** The form whose files were sent last: the same one again is not another. */
  sentForm?: string | undefined
}

/** A visit ends after so many idle minutes (WCAG 2.2.1: with a warning, and it can be made longer). */
export const visitMinutes = 20

const visits = draftStore<MailboxVisit>('mailbox-visit')

/** The visit of a cookie, or undefined when it is over or forged. */
export const readMailboxVisit = (secret: string): Promise<MailboxVisit | undefined> => visits.read(secret)

/** Keeps a visit for another 20 minutes. False, and nothing kept, when it was left meanwhile. */
export const saveMailboxVisit = (secret: string, visit: MailboxVisit): Promise<boolean> =>
  visits.save(secret, visit, life())

/**
 * Reads a visit, changes it and keeps it for another 20 minutes as one step: pages and files that come at once do not
 * undo each other. Undefined, and nothing kept, when it was left meanwhile or its time is over.
 */
export const changeMailboxVisit = (
  secret: string,
  work: Change<MailboxVisit>,
  tx?: Tx,
): Promise<MailboxVisit | undefined> => visits.change(secret, work, life, tx)

/** Another 20 minutes for a visit as it is. False when it is over. */
export const keepMailboxVisit = async (secret: string, known?: MailboxVisit): Promise<boolean> =>
  (await visits.revise(secret, visit => visit, life, known)) !== undefined

/** Half a minute longer than its page, which reads them later: what waits is still known when the page closes itself. */
const life = () => ({ minutes: visitMinutes + 0.5, over: false })

/** Where the files of a visit wait to be sent; they die with it. Undefined for a forged cookie. */
export function visitFiles(secret: string): FilePlace | undefined {
  const place = visits.placeOf(secret)
  if (!place) return undefined
  const change: FilePlace['change'] = async work => {
    const kept = await changeMailboxVisit(secret, async (visit, tx) => ({
      ...visit,
      files: await work(visit.files ?? noFiles, tx),
    }))
    return kept?.files
  }
  return { place, printKey: visits.keyFor(secret, 'print'), change }
}

/** Ends a visit at once. */
export const dropMailboxVisit = (secret: string): Promise<void> => visits.drop(secret)
