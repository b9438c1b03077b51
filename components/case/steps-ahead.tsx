import { NextSteps } from '@/components/case/next-steps'
import { Folded } from '@/components/page/summary-list'
import type { Step } from '@/lib/cases/steps/step'
import { isFarOff } from '@/lib/triage/urgency'

type Props = { steps: readonly Step[]; now: Date; withReference?: boolean }

/** What the next two weeks ask for; what comes after them is folded away. */
export function StepsAhead({ steps, now, ...rest }: Props) {
  const far = steps.filter(step => isFarOff(step, now))
  const near = steps.filter(step => !far.includes(step))
  return (
    <div className="stack-s">
      {near.length > 0 ? <NextSteps steps={near} now={now} {...rest} /> : <p>Nothing in the next two weeks.</p>}
      {far.length > 0 && (
        <Folded summary={`${far.length} more, later than in two weeks`}>
          <NextSteps steps={far} now={now} {...rest} />
        </Folded>
      )}
    </div>
  )
}
