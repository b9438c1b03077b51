import { hkdfSync } from 'node:crypto'
import { config } from '@/lib/config'
import { derivePair, type SerializedPair } from './sealing'

/** What a receipt opens: a hash to look the mailbox up by, and the reporter's own key pair (architecture, The receipt). */
export async function receiptKeys(receipt: string): Promise<{ lookUp: Buffer; pair: SerializedPair }> {
  return {
    lookUp: derive(receipt, 'beside/look-up/v1'),
    pair: await derivePair(derive(receipt, 'beside/reporter-key/v1')),
  }
}

const derive = (receipt: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', receipt, config().receiptPepper, purpose, 32))
