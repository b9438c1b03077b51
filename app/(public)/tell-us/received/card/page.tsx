import { redirect } from 'next/navigation'
import { readVisit } from '@/app/_session/reporter'
import { CardToKeep } from '@/app/(public)/_page/card-to-keep'
import { formatReceipt } from '@/lib/messages/receipt'

/** The reference and the receipt on a small card, for as long as they may be shown. Never where somebody else may have typed. */
export default async function ReceivedCardPage() {
  const visit = await readVisit()
  const sent = visit.state === 'open' ? visit.draft.sent : undefined
  if (!sent || sent.handover) redirect('/tell-us/received')
  return <CardToKeep reference={sent.reference} receipt={formatReceipt(sent.receipt)} back="/tell-us/received" />
}
