import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { notKeptWords } from '@/app/staff/filters/not-kept'
import { Pagination } from '@/components/case/pagination'
import { SavedFilters } from '@/components/case/saved-filters'
import { ButtonLink } from '@/components/page/button'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { may } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import { patternFlags } from '@/lib/patterns/queries'
import { keptFilters } from '@/lib/search/saved-filters'
import { queueAddress, queueFilter } from '@/lib/triage/filter'
import { type Queue, triageQueue } from '@/lib/triage/queries'
import { QueueFilters } from './queue-filters'
import { WaitingTable } from './waiting-table'

export const metadata: Metadata = { title: 'Triage – Beside' }

export default async function TriagePage({ searchParams }: PageProps<'/staff/triage'>) {
  const actor = await requireStaff()
  const query = await searchParams
  const filter = queueFilter.parse(query)
  const queue = await orNotFound(triageQueue(actor, filter))
  const kept = await keptFilters(actor, 'triage')
  const screened = queue.rows.filter(({ screenedAt }) => screenedAt)
  const flags = await patternFlags(
    actor,
    screened.map(({ id }) => id),
  )
  return (
    <OfficePage
      actor={actor}
      current="triage"
      title="Triage"
      heading={
        <PageHeading
          title="Triage"
          side={
            may(actor, 'report.create') && (
              <ButtonLink quiet href="/staff/reports/new">
                Enter a report for someone
              </ButtonLink>
            )
          }
        >
          <p className="meta">{waitingWords(queue)}</p>
        </PageHeading>
      }
    >
      {query.done === 'restricted_case' && <Restricted />}
      <QueueFilters filter={filter} counts={queue.counts} />
      <SavedFilters
        list="triage"
        path="/staff/triage"
        query={queueAddress(filter).split('?')[1] ?? ''}
        kept={kept}
        said={notKeptWords(query.kept)}
      />
      {queue.rows.length > 0 ? <WaitingTable rows={queue.rows} flags={flags} now={now()} /> : <NothingWaits />}
      <Pagination
        previous={queue.previous && queueAddress(filter, { before: queue.previous })}
        next={queue.next && queueAddress(filter, { after: queue.next })}
        of="reports"
      />
      <p className="meta fine">Triage is due by noon on the next working day, and within one hour for an emergency.</p>
    </OfficePage>
  )
}

function waitingWords({ counts: { waiting } }: Queue) {
  if (waiting === 0) return 'No report is waiting.'
  return `${waiting === 1 ? '1 report is' : `${waiting} reports are`} waiting. The most urgent is first.`
}

function Restricted() {
  return (
    <Panel kind="done" title="Recorded as a restricted case" id="done" icon="tick" focusOnLoad>
      <p>Only the people who receive restricted cases can see it now. You may no longer see it, and that is right.</p>
    </Panel>
  )
}

function NothingWaits() {
  return (
    <EmptyState title="Nothing is waiting here">
      <p>
        Everything in this list is decided. New reports appear by themselves: look again later, or{' '}
        <a href="/staff/triage">show all that are waiting</a>.
      </p>
    </EmptyState>
  )
}
