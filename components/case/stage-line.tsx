import { HiddenText } from '@/components/page/hidden-text'
import { type CaseStatus, caseStatuses, caseStatusNames } from '@/lib/cases/case'

/** The stages in order, the present one marked in words and by its door. A case may go back: the line is not a tick list. */
export function StageLine({ status }: { status: CaseStatus }) {
  return (
    <ol className="stage-line" aria-label="Stages of a case">
      {caseStatuses.map(stage => (
        <li key={stage} aria-current={stage === status ? 'step' : undefined}>
          <span>
            {stage === status && <HiddenText>Now: </HiddenText>}
            {caseStatusNames[stage]}
          </span>
        </li>
      ))}
    </ol>
  )
}
