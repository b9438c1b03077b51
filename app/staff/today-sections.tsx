import { Fragment } from 'react'
import { StepsAhead } from '@/components/case/steps-ahead'
import { SectionHeading } from '@/components/page/page-heading'
import type { Step } from '@/lib/cases/steps/step'
import type { Today } from '@/lib/triage/today'
import { urgencies, urgencyOf } from '@/lib/triage/urgency'

const titles = { first: 'First', today: 'Later today', later: 'Coming up' }

/** One’s own, and what is late with colleagues before what only comes up. */
export function TodaySections({ tasks: { mine, late, deferred }, now }: { tasks: Today; now: Date }) {
  return (
    <>
      {urgencies.map(urgency => (
        <Fragment key={urgency}>
          {urgency === 'later' && <Section id="late" title="Late in colleagues’ cases" steps={late} now={now} />}
          <Section
            id={urgency}
            title={titles[urgency]}
            note={urgency === 'first' ? 'In the order that keeps people safest' : undefined}
            steps={mine.filter(step => urgencyOf(step, now) === urgency)}
            now={now}
          />
        </Fragment>
      ))}
      <Section
        id="deferred"
        title="Deferred for safety"
        note="No breach: safety outranks every deadline"
        steps={deferred}
        now={now}
      />
    </>
  )
}

type SectionProps = { id: string; title: string; note?: string | undefined; steps: readonly Step[]; now: Date }

function Section({ id, title, note, steps, now }: SectionProps) {
  if (steps.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} title={title}>
        {note && <p className="meta">{note}</p>}
      </SectionHeading>
      <StepsAhead steps={steps} now={now} withReference />
    </section>
  )
}
