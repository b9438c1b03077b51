import type { ReactNode } from 'react'

export type ReceiptCardProps = {
  reference: string
  /** 16 characters, with or without spaces or hyphens between them. */
  receipt: string
  words: { reference: string; referenceHint: ReactNode; receipt: string; receiptHint: ReactNode }
}

/** What may be said on the phone above the tear line, what opens the messages below it. Shown once. */
export function ReceiptCard({ reference, receipt, words }: ReceiptCardProps) {
  return (
    <dl className="receipt">
      <div>
        <dt>{words.reference}</dt>
        <dd className="code ref">{reference}</dd>
        <dd className="hint">{words.referenceHint}</dd>
      </div>
      <div className="secret">
        <dt>{words.receipt}</dt>
        <dd className="code key">
          {inFours(receipt).map(({ index, 0: four }) => (
            <span key={index}>{four} </span>
          ))}
        </dd>
        <dd>{words.receiptHint}</dd>
      </div>
    </dl>
  )
}

/** A code as it is read aloud: four by four, each with its place. */
export const inFours = (receipt: string) => [...receipt.replace(/[\s-]/g, '').matchAll(/.{1,4}/g)]
