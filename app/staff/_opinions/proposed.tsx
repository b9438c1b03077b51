import { SummaryList } from '@/components/page/summary-list'
import { shortDateTime } from '@/lib/clock/format'
import type { OpinionRead } from '@/lib/triage/second-opinion'
import { opinionWords } from './opinion-words'

/** What is proposed, by whom and why. */
export function Proposed({ opinion }: { opinion: OpinionRead }) {
  return (
    <SummaryList
      rows={[
        { term: 'Proposed', answer: opinionWords(opinion) },
        {
          term: 'Why',
          answer: (
            <span className="as-typed" dir="auto">
              {opinion.reason}
            </span>
          ),
        },
        { term: 'By', answer: `${opinion.proposer}, ${shortDateTime(opinion.proposedAt)}` },
      ]}
    />
  )
}
