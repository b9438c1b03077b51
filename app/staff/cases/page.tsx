import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { FilterBar } from '@/components/case/filter-bar'
import { Pagination } from '@/components/case/pagination'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { type CaseView, caseCounts, caseList, caseViews } from '@/lib/cases/list'
import { now } from '@/lib/clock/now'
import { CaseTable } from './_parts/case-table'
import { listHref, listQuery } from './_parts/list-address'

export const metadata: Metadata = { title: 'Cases – Beside' }

const labels: Record<CaseView, string> = {
  open: 'Open',
  mine: 'Mine',
  'no-contact': 'No first contact yet',
  closed: 'Closed',
}

export default async function CasesPage({ searchParams }: PageProps<'/staff/cases'>) {
  const query = listQuery(await searchParams)
  const actor = await requireStaff()
  const [list, counts] = await orNotFound(Promise.all([caseList(actor, query), caseCounts(actor)]))
  const countOf = (view: CaseView) => (view === 'closed' ? undefined : counts[view])
  const links = caseViews.map(view => ({
    href: listHref(view),
    label: labels[view],
    count: countOf(view),
    current: view === query.view,
  }))
  return (
    <OfficePage actor={actor} current="cases" title="Cases">
      <FilterBar label="Filter cases" of="Cases" links={links} action="/staff/cases" />
      {list.rows.length > 0 ? (
        <CaseTable rows={list.rows} now={now()} />
      ) : (
        <EmptyState title="No cases here">
          <p>A case opens when a report is taken up in triage. Cases that you may not see are not counted.</p>
        </EmptyState>
      )}
      <Pagination
        of="cases"
        previous={list.previous && listHref(query.view, { before: list.previous })}
        next={list.next && listHref(query.view, { after: list.next })}
      />
    </OfficePage>
  )
}
