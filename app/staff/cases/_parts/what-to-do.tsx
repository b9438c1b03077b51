import { StepsAhead } from '@/components/case/steps-ahead'
import { SectionHeading } from '@/components/page/page-heading'
import type { Step } from '@/lib/cases/steps/step'

/** What a case asks for, most urgent first. */
export function WhatToDo({ steps, now }: { steps: readonly Step[]; now: Date }) {
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="do">
      <SectionHeading id="do" title="What to do now" />
      <StepsAhead steps={steps} now={now} />
    </section>
  )
}
