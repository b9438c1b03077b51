import { ActButton } from '@/app/staff/_messages/act-button'
import { EmptyState } from '@/components/page/state-page'
import { Tag, Tags } from '@/components/page/tag'
import { shortDateTime } from '@/lib/clock/format'
import { visitPurposeNames } from '@/lib/violent-persons/visit'
import type { VisitShown } from '@/lib/violent-persons/visit-queries'
import { cancelVisitAction } from '../actions'

/** Visits by their time, each with what makes it safe. */
export function VisitList({ visits, mayCancel }: { visits: readonly VisitShown[]; mayCancel: boolean }) {
  if (visits.length === 0)
    return (
      <EmptyState title="No visit is booked">
        <p>A visit that is booked appears here, until the day after it.</p>
      </EmptyState>
    )
  return (
    <ul className="stack">
      {visits.map(visit => (
        <li key={visit.id}>
          <article className="panel stack-s">
            <h3>{`${shortDateTime(visit.forAt)}: ${visit.address}`}</h3>
            <p>{`${visitPurposeNames[visit.purpose]}. ${visit.who}.`}</p>
            {(visit.emergency || visit.safely.length > 0) && (
              <Tags>
                {visit.emergency && (
                  <Tag tone="gorse" icon="alert">
                    Emergency
                  </Tag>
                )}
                {visit.safely.map(words => (
                  <Tag key={words} tone="heather" icon="shield">
                    {words}
                  </Tag>
                ))}
              </Tags>
            )}
            {mayCancel && (
              <ActButton
                action={cancelVisitAction}
                id={visit.id}
                label="Cancel it"
                about={`${shortDateTime(visit.forAt)}, ${visit.address}`}
              />
            )}
          </article>
        </li>
      ))}
    </ul>
  )
}
