import { ReceiptCard } from '@/components/page/receipt-card'
import { en } from '@/lib/language/en'
import { newReceipt, receiptMark } from '@/lib/messages/receipt'
import { changeMailboxVisit } from '@/lib/messages/visit'
import { Explained } from './explained'
import { type OpenMailbox, type PartProps, typingOn } from './part'
import { BackToMessages, PartForm } from './part-form'

/** A new receipt, shown until it is taken. One that staff made opens nothing before. */
export async function Receipt({ mailbox, publisher }: PartProps) {
  const words = en.mailboxPagesWords(publisher).receipt
  const { reference, mustChange } = mailbox.box
  const receipt = await receiptToTake(mailbox)
  const received = en.received(publisher)
  const typing = { values: { form: receiptMark(receipt) }, refused: typingOn('receipt', mailbox).refused }
  const lines = [mustChange ? words.mustChange : words.change, ...words.lines]
  return (
    <div className="form-col stack">
      {!mustChange && <BackToMessages publisher={publisher} />}
      <Explained words={{ heading: words.heading, lines }} />
      <ReceiptCard reference={reference} receipt={receipt} words={received} />
      <p className="prose">{received.onlyIfSafe}</p>
      <ul className="bullets prose">
        {received.keeping.map(way => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <PartForm page="receipt" mailbox={mailbox} publisher={publisher} typing={typing} button={words.button} />
    </div>
  )
}

/** The same one for as long as it is not taken, so that a reload does not change what was just written down. */
async function receiptToTake({ secret, visit }: OpenMailbox): Promise<string> {
  if (visit.newReceipt) return visit.newReceipt
  const made = newReceipt()
  const kept = await changeMailboxVisit(secret, latest => ({ ...latest, newReceipt: latest.newReceipt ?? made }))
  return kept?.newReceipt ?? made
}
