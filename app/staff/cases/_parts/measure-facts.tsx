import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import { clockSentence } from '@/lib/cases/clock-words'
import type { CaseFile } from '@/lib/cases/file'
import { shortDate } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { isClockOf, measureState, measureStateNames, poundWords } from '@/lib/support/measure'
import type { CaseMeasure } from '@/lib/support/measure-queries'

type Props = { measure: CaseMeasure; file: CaseFile }

/** Everything recorded about one measure. */
export function MeasureFacts({ measure, file }: Props) {
  const rows = rowsOf(measure, file).flatMap(([term, answer]) =>
    answer ? [{ term, answer: <span dir="auto">{answer}</span> }] : [],
  )
  return (
    <>
      <SummaryList rows={rows} />
      {measure.proofId && (
        <p>
          <a href={`/staff/cases/${file.id}/evidence/${measure.proofId}`}>The item of the evidence that shows it</a>
        </p>
      )}
    </>
  )
}

function rowsOf(measure: CaseMeasure, file: CaseFile): [string, string | null | undefined | false][] {
  const clock = file.clocks.find(one => isClockOf(measure, one))
  const agreed = file.events.find(({ kind, detail }) => kind === 'measure_asked' && detail.measure === measure.id)
  return [
    ['How it stands', measureStateNames[measureState(measure)]],
    ['What is to be done', measure.what],
    ['Asked for', shortDate(measure.madeAt)],
    [
      'Agreed with them',
      agreed?.detail.agreed && (agreed.detail.agreed === 'yes' ? 'Yes' : 'No: the reason is a note'),
    ],
    ['Who sees to it', `${measure.ownerName}, by ${dayWords(measure.dueOn)}`],
    ['Within 24 hours', clock && clockSentence(clock, now())],
    ['Offer', file.offers.find(({ id }) => id === measure.offerId)?.name],
    ['Supplier', measure.supplier],
    ['Order', measure.orderedAt && [measure.orderReference, shortDate(measure.orderedAt)].filter(Boolean).join(', ')],
    ['Cost', measure.costPence !== null && poundWords(measure.costPence)],
    ['Done', measure.completedAt && shortDate(measure.completedAt)],
    ['How we know', measure.proof],
    ['Struck out', measure.cancelReason],
  ]
}

/** What is owed to somebody at work besides (domain §4.1, §3.6). */
export function ManagerContactNote() {
  return (
    <Panel kind="notice" title="It happened to somebody at work" id="at-work" stack>
      <p>
        Ask them first whether this manager is safe for them. Where the manager, or somebody close to them, may be
        involved, strike this out, say so, and ask them whom they would rather hear from.
      </p>
      <ul className="bullets">
        <li>Write it into the violence log today.</li>
        <li>
          Ask health and safety whether it must be reported under RIDDOR: a specified injury, or more than seven days
          off their normal work after violence at work.
        </li>
        <li>
          Offer occupational health, the employee assistance line, their union, paired visits, and another patch if they
          choose it. It is their choice, and nobody is moved against their wish.
        </li>
      </ul>
    </Panel>
  )
}
