import { hkdfSync } from 'node:crypto'
import type { Staff } from '@/lib/access/actor'
import { config } from '@/lib/config'
import { idFrom } from '@/lib/ids'
import { landlord } from '@/lib/landlord/landlord'
import { newReceipt } from '@/lib/messages/receipt'
import type { Ticket } from './draft'
import { newReference } from './reference'

/**
 * Id, reference and receipt of a report that staff type in, drawn from the random id of the form they typed it into:
 * the same form sent twice is the same report. Nobody but this person can arrive at the same id, so an id that is
 * taken was taken by them. `attempt` changes the reference alone, should it clash with another report's.
 */
export async function entryTicket(actor: Staff, form: string, attempt = 0): Promise<Ticket> {
  const bytes = (purpose: string, length: number) => derive(`${actor.id}/${form}`, purpose, length)
  return {
    id: idFrom(bytes('id', 16)),
    reference: newReference((await landlord()).referencePrefix, picksFrom(bytes(`reference/${attempt}`, 24))),
    receipt: newReceipt(length => bytes('receipt', length)),
  }
}

const derive = (from: string, purpose: string, length: number) =>
  Buffer.from(hkdfSync('sha256', from, config().receiptPepper, `beside/staff-entry/${purpose}/v1`, length))

/** Four bytes a pick: a reference opens nothing, so the tiny unevenness of a remainder does no harm. */
function picksFrom(bytes: Buffer) {
  let at = 0
  return (below: number) => bytes.readUInt32BE(4 * at++) % below
}
