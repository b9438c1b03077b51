import { redirect } from 'next/navigation'
import { readMailbox } from '@/app/_session/mailbox'
import { CardToKeep } from '@/app/(public)/_page/card-to-keep'
import { OutOfReach } from '@/app/(public)/_page/out-of-reach'

/** A small card without the receipt, which is shown once only. */
export default async function CardPage() {
  const mailbox = await readMailbox()
  if (mailbox.state === 'away') return <OutOfReach />
  if (mailbox.state !== 'open' || mailbox.box.mustChange) redirect('/come-back')
  return <CardToKeep reference={mailbox.box.reference} back="/come-back/messages" />
}
