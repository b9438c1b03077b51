import { ReceiptCard } from '@/components/page/receipt-card'
import { en } from '@/lib/language/en'
import type { Sent } from '@/lib/reports/draft'
import { HandingOver } from './handing-over'

type Words = ReturnType<typeof en.received>

/** What to keep: reference and receipt, or the reference alone for as long as somebody else may be looking. */
export function KeepSafe({ sent, words }: { sent: Sent; words: Words }) {
  if (sent.handover) return <ReferenceOnly sent={sent} words={words} />
  return (
    <section className="stack-s" aria-labelledby="keep">
      <h2 id="keep">{words.keepHeading}</h2>
      <ReceiptCard reference={sent.reference} receipt={sent.receipt} words={words} />
      <WaysToKeep words={words} />
    </section>
  )
}

function ReferenceOnly({ sent, words }: { sent: Sent; words: Words }) {
  return (
    <>
      <section className="stack-s" aria-labelledby="keep">
        <h2 id="keep">{en.handover.keepHeading}</h2>
        <dl className="receipt">
          <div>
            <dt>{words.reference}</dt>
            <dd className="code ref">{sent.reference}</dd>
            <dd className="hint">{words.referenceHint}</dd>
          </div>
        </dl>
      </section>
      <HandingOver handover={sent.handover} />
    </>
  )
}

/** How to keep a receipt, only where it is safe. */
export function WaysToKeep({ words, level = 3 }: { words: Words; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <>
      <p className="prose">{words.onlyIfSafe}</p>
      <Heading>{words.keepingHeading}</Heading>
      <ul className="bullets prose">
        {words.keeping.map(way => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </>
  )
}
