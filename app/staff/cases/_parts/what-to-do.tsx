import { NextSteps } from '@/components/case/next-steps'
import { SectionHeading } from '@/components/page/page-heading'
import { Folded } from '@/components/page/summary-list'
import type { Step } from '@/lib/cases/steps/step'
import { isFarOff } from '@/lib/triage/urgency'

/** What the next two weeks ask for; what comes after them is folded away. */
export function WhatToDo({ steps, now }: { steps: readonly Step[]; now: Date }) {
  const far = steps.filter(step => isFarOff(step, now))
  const near = steps.filter(step => !far.includes(step))
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="do" className="stack-s">
      <SectionHeading id="do" title="What to do now" />
      {near.length > 0 ? <NextSteps steps={near} now={now} /> : <p>Nothing in the next two weeks.</p>}
      {far.length > 0 && (
        <Folded summary={`${far.length} more, later than in two weeks`}>
          <NextSteps steps={far} now={now} />
        </Folded>
      )}
    </section>
  )
}
