import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { HiddenText } from '@/components/page/hidden-text'
import { Tag, Tags } from '@/components/page/tag'
import { isOpenMeasure, measureDueAt, measureState, measureStateNames, measureWords } from '@/lib/support/measure'
import type { CaseMeasure } from '@/lib/support/measure-queries'

type Props = { measures: readonly CaseMeasure[]; href: string | undefined; now: Date }

/** What was asked for, how far it has come, and by whom and when; each leads to where it is recorded. */
export function MeasureList({ measures, href, now }: Props) {
  if (measures.length === 0) return null
  return (
    <ul className="plain stack-s">
      {measures.map(measure => (
        <li key={measure.id}>
          {measureWords(measure)}
          {measure.what && (
            <div className="as-typed meta" dir="auto">
              {measure.what}
            </div>
          )}
          <div className="meta">
            {`${measure.ownerName}, by ${dayWords(measure.dueOn)}. `}
            {href && (
              <a className="no-print" href={`${href}/${measure.id}`}>
                Order, done or struck out<HiddenText>{`: ${measureWords(measure)}`}</HiddenText>
              </a>
            )}
          </div>
          <MeasureTags measure={measure} now={now} />
        </li>
      ))}
    </ul>
  )
}

function MeasureTags({ measure, now }: { measure: CaseMeasure; now: Date }) {
  const state = measureState(measure)
  const late = isOpenMeasure(measure) && measureDueAt(measure) < now
  return (
    <Tags>
      <Tag {...(state === 'done' && { tone: 'moss' as const })}>{measureStateNames[state]}</Tag>
      {measure.isUrgent && isOpenMeasure(measure) && <Tag icon="clock">Within 24 hours</Tag>}
      {late && <Tag tone="solid">Overdue</Tag>}
    </Tags>
  )
}
