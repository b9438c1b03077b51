import type { MailboxState } from '@/app/_session/mailbox'
import type { Fields } from '@/lib/forms/fields'
import type { Landlord } from '@/lib/language/landlord'
import { type MailboxErrors, readMailboxForm } from '@/lib/messages/forms'
import type { MailboxPage } from '@/lib/messages/visit'

export type OpenMailbox = Extract<MailboxState, { state: 'open' }>

/** What every page of a mailbox is made from. */
export type PartProps = { mailbox: OpenMailbox; publisher: Landlord; done?: MailboxPage | undefined }

/** What was typed on this page and could not be kept, with what it still needs. */
export type Typing = Partial<MailboxErrors> & { values: Fields; refused?: string | undefined }

export function typingOn(page: MailboxPage, { visit }: OpenMailbox): Typing {
  if (visit.typed?.page !== page) return { values: {} }
  const values = visit.typed.fields
  const read = readMailboxForm(page, values)
  return { values, refused: visit.refused, ...(!read.ok && hasWords(values) && read) }
}

/** An empty form that was only kept longer needs nothing said beside its fields. */
const hasWords = (values: Fields) => values.stayed !== 'yes'
