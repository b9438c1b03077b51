import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Pagination } from '@/components/case/pagination'
import { ButtonLink } from '@/components/page/button'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { scopeOf } from '@/lib/access/roles'
import { mayRefer } from '@/lib/agencies/referring'
import { listEntered } from '@/lib/reports/entered'
import { NoProtocol } from './_parts/no-protocol'
import { EntriesTable } from './entries-table'
import { keyIn, pathAfter } from './page-key'

export const metadata: Metadata = { title: 'Your entries – Beside' }

export default async function EntriesPage({ searchParams }: PageProps<'/staff/reports'>) {
  const actor = await requireStaff()
  const after = keyIn((await searchParams).after)
  const { entries, next } = await orNotFound(listEntered(actor, after))
  if (!(await mayRefer(actor)))
    return (
      <OfficePage actor={actor} current="new" title="Your entries">
        <NoProtocol />
      </OfficePage>
    )
  return (
    <OfficePage actor={actor} current="new" title="Your entries">
      <p>
        Reports you typed in for someone, and how far they have come.
        {scopeOf(actor.role, 'report.read') === 'own-24h' && ' You can open one for 24 hours after you typed it.'}
      </p>
      {entries.length > 0 ? (
        <EntriesTable entries={entries} />
      ) : (
        <EmptyState title={after ? 'Nothing earlier' : 'Nothing yet'}>
          <p>
            A report you enter stands here from the moment it is sent. One that only a small group may see does not.
          </p>
        </EmptyState>
      )}
      <Pagination of="your entries" {...(next && { next: pathAfter(next) })} />
      <div className="actions">
        <ButtonLink href="/staff/reports/new">New report</ButtonLink>
        {after && <a href="/staff/reports">Newest entries</a>}
      </div>
    </OfficePage>
  )
}
