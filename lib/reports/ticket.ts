import { newId } from '@/lib/ids'
import { landlord } from '@/lib/landlord/landlord'
import { newReceipt } from '@/lib/messages/receipt'
import type { Ticket } from './draft'
import { newReference } from './reference'

/** A new reference with the landlord's own prefix. */
export async function openingReference(): Promise<string> {
  return newReference((await landlord()).referencePrefix)
}

/** Id, reference and receipt of a report about to be sent. */
export async function newTicket(): Promise<Ticket> {
  return { id: newId(), reference: await openingReference(), receipt: newReceipt() }
}
