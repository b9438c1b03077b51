import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import type { Staff } from '@/lib/access/actor'
import { dateTimeWords } from '@/lib/clock/format'
import type { Followed as FollowedReport } from '@/lib/triage/following'
import { statusWords } from '@/lib/triage/words'

/** What is left to whoever typed it: enough to answer "have you got it?", no more. */
export function Followed({ actor, report }: { actor: Staff; report: FollowedReport }) {
  return (
    <OfficePage
      actor={actor}
      current="today"
      title="Report"
      heading={
        <>
          <Breadcrumb href="/staff">Today</Breadcrumb>
          <PageHeading
            title={
              <>
                Report <span className="code">{report.reference}</span>
              </>
            }
          />
        </>
      }
    >
      <Panel title="How it stands" id="status">
        <SummaryList
          rows={[
            { term: 'Status', answer: statusWords[report.status] },
            { term: 'Received', answer: dateTimeWords(report.receivedAt) },
          ]}
        />
        <p className="meta">You entered this report. What it says is now with the people who work on it.</p>
      </Panel>
    </OfficePage>
  )
}
