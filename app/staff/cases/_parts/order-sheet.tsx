import { PageHeading } from '@/components/page/page-heading'
import { SummaryList } from '@/components/page/summary-list'
import type { Order } from '@/lib/support/order'

/** `controls` is what makes a visit to that building safe, in words. */
type Props = { order: Order; by: string; landlord: string; phone: string; controls?: readonly string[] }

/** The paper a contractor takes along. It may be left in a van: nothing on it says why. */
export function OrderSheet({ order, by, landlord, phone, controls = [] }: Props) {
  return (
    <div className="blank-sheet stack">
      <PageHeading title="Work order" />
      <SummaryList rows={rowsOf(order, by, landlord)} />
      <section aria-labelledby="coming" className="stack-s">
        <h2 id="coming">How to come</h2>
        <ul className="bullets">
          {controls.map(words => (
            <li key={words}>
              <b>{words}</b>
            </li>
          ))}
          {order.when.length > 0 ? (
            <li>{`Come only at these times: ${order.when.join('; ')}. Ring us if that is not soon enough.`}</li>
          ) : (
            <li>{`Ring ${landlord} first on ${phone}: we agree the time.`}</li>
          )}
          <li>{`Show your card. Say that you come from ${landlord} to do a repair, and nothing else.`}</li>
          <li>{`Speak with the resident alone. If somebody else opens the door, leave and ring ${landlord} on ${phone}.`}</li>
          <li>Leave no card and no message at the door, and say nothing to others in the building.</li>
          {order.hasKeys && <li>Give new keys to the resident in person. Keep no copy.</li>}
          <li>{`Ring ${landlord} on ${phone} once it is done.`}</li>
        </ul>
      </section>
    </div>
  )
}

function rowsOf(order: Order, by: string, landlord: string) {
  const rows: [string, string | null | undefined][] = [
    ['From', landlord],
    ['To', order.supplier],
    ['Order reference', order.reference],
    ['What', [order.work, order.more].filter(Boolean).join('. ')],
    ['Where', order.address ?? 'We tell you by phone'],
    ['Who', order.resident],
    ['When', by],
  ]
  return rows.flatMap(([term, answer]) =>
    answer
      ? [
          {
            term,
            answer: (
              <span className="as-typed" dir="auto">
                {answer}
              </span>
            ),
          },
        ]
      : [],
  )
}
