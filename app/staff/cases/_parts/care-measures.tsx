import { type CareProps, CareRow } from '@/app/staff/cases/_parts/care-row'
import { MeasureList } from '@/app/staff/cases/_parts/measures'
import { personHref } from '@/app/staff/cases/_parts/person-page'
import { HiddenText } from '@/components/page/hidden-text'
import { now } from '@/lib/clock/now'
import { nameOrRole } from '@/lib/people/person'
import { isOpenMeasure } from '@/lib/support/measure'

/** What makes them safer at home: what is still to be done, and how much is done. */
export function CareMeasures({ file, person, mayWork }: CareProps) {
  const href = `${personHref(file, person)}/measures`
  const theirs = file.measures.filter(({ personId, cancelledAt }) => personId === person.id && !cancelledAt)
  const open = theirs.filter(isOpenMeasure)
  return (
    <CareRow
      term="Safety measures"
      links={
        mayWork && (
          <a href={href}>
            Ask for one<HiddenText>{`, for ${nameOrRole(person)}`}</HiddenText>
          </a>
        )
      }
    >
      {summaryOf(open.length, theirs.length - open.length)}
      <MeasureList measures={open} href={mayWork ? href : undefined} now={now()} />
    </CareRow>
  )
}

function summaryOf(open: number, done: number): string {
  if (open + done === 0) return 'None asked for'
  return `${open} to be done, ${done} done`
}
