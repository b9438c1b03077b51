import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Pagination } from '@/components/case/pagination'
import { SavedFilters } from '@/components/case/saved-filters'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { filterQuery } from '@/lib/cases/filter'
import { caseCounts, caseList } from '@/lib/cases/list'
import { officersOfCases } from '@/lib/cases/narrowing'
import { now } from '@/lib/clock/now'
import { keptFilters } from '@/lib/search/saved-filters'
import { notKeptWords } from '../filters/not-kept'
import { CaseFilters } from './_parts/case-filters'
import { CaseTable } from './_parts/case-table'
import { listFilter, listHref } from './_parts/list-address'

export const metadata: Metadata = { title: 'Cases – Beside' }

export default async function CasesPage({ searchParams }: PageProps<'/staff/cases'>) {
  const asked = await searchParams
  const filter = listFilter(asked)
  const { show, ...narrowed } = filter
  const actor = await requireStaff()
  const [list, counts, officers, kept] = await orNotFound(
    Promise.all([
      caseList(actor, { view: show, ...narrowed }),
      caseCounts(actor),
      officersOfCases(actor),
      keptFilters(actor, 'cases'),
    ]),
  )
  return (
    <OfficePage actor={actor} current="cases" title="Cases">
      <CaseFilters filter={filter} counts={counts} officers={officers} />
      <SavedFilters
        list="cases"
        path="/staff/cases"
        query={filterQuery(filter)}
        kept={kept}
        said={notKeptWords(asked.kept)}
      />
      {list.rows.length > 0 ? (
        <CaseTable rows={list.rows} now={now()} />
      ) : (
        <EmptyState title="No cases here">
          <p>A case opens when a report is taken up in triage. Cases that you may not see are not counted.</p>
        </EmptyState>
      )}
      <Pagination
        of="cases"
        previous={list.previous && listHref(filter, { before: list.previous })}
        next={list.next && listHref(filter, { after: list.next })}
      />
    </OfficePage>
  )
}
