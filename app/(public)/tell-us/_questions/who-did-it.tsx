import { en } from '@/lib/language/en'
import { isRestricted } from '@/lib/reports/journey'
import type { Asking } from './asking'
import { ChooseAny, ChooseOne, Write, WriteLine } from './fields'

/** P8 and P9. Who should not see it is asked at once when an earlier page was about someone who works for the landlord. */
export function WhoDidIt({ asking }: { asking: Asking }) {
  const keepFrom = (
    <>
      {en.restricted.lines.map(line => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
      <Write asking={asking} field="keepFrom" />
    </>
  )
  const known = isRestricted({ types: asking.answers.types })
  return (
    <>
      <ChooseOne asking={asking} field="perpetrator" as="h1" reveals={known ? {} : { works_for_landlord: keepFrom }} />
      <div className="asked-if-known">
        <Write asking={asking} field="perpetratorWords" />
      </div>
      {known && keepFrom}
      <ChooseOne asking={asking} field="before" />
      <ChooseAny asking={asking} field="told" />
      <div className="asked-if-told">
        <WriteLine asking={asking} field="toldReference" />
      </div>
    </>
  )
}
