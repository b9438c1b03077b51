import { type HandoverMove, mayShow, nextHandover } from '@/lib/centres/handover'
import { now } from '@/lib/clock/now'
import { type Draft, type Sent, saveDraft } from './draft'

/** The receipt, for as long as it may be on a page; null when it has yet to be handed over, or was closed. */
export const receiptToShow = ({ receipt, handover }: Sent): string | null => (mayShow(handover, now()) ? receipt : null)

/** Takes a press of the hand-over step. Once it is over the receipt is forgotten, and no later press brings it back. */
export async function handOver(secret: string, draft: Draft, move: HandoverMove): Promise<void> {
  const { sent } = draft
  if (!sent?.handover) return
  const handover = nextHandover(sent.handover, move, now())
  const receipt = handover.state === 'over' ? '' : sent.receipt
  await saveDraft(secret, { ...draft, sent: { ...sent, handover, receipt } })
}
