import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import type { Staff } from '@/lib/access/actor'

type Props = { actor: Staff; markerId: string; title: string; not?: string | false | undefined; children: ReactNode }

/** The frame of a page that changes one thing about a marker. `not` says why there is nothing to do here. */
export function MarkerChange({ actor, markerId, title, not, children }: Props) {
  return (
    <OfficePage
      actor={actor}
      current="cases"
      title={title}
      heading={
        <header className="no-print">
          <Breadcrumb href={`/staff/markers/${markerId}`}>The marker</Breadcrumb>
          <PageHeading title={title} />
        </header>
      }
    >
      {not ? (
        <EmptyState title="There is nothing to do here">
          <p>{not}</p>
        </EmptyState>
      ) : (
        children
      )}
    </OfficePage>
  )
}
