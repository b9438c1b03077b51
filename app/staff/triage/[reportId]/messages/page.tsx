import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Reply } from '@/app/staff/_messages/reply'
import { ThreadSection } from '@/app/staff/_messages/thread-section'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { complaintOf } from '@/lib/messages/complaint'
import { reportThread } from '@/lib/messages/thread'
import { reportAsTold } from '@/lib/triage/reading'
import { SafeContactTold } from '../safe-contact-told'
import { replyToReportAction } from './actions'

export const metadata: Metadata = { title: 'Messages – Beside' }

/** The mailbox of a report that is in no case. Once it is in one, its messages are there. */
export default async function ReportMessagesPage({
  params,
  searchParams,
}: PageProps<'/staff/triage/[reportId]/messages'>) {
  const { reportId } = await params
  const { template, sent } = await searchParams
  const actor = await requireStaff()
  const [thread] = await orNotFound(reportThread(actor, reportId))
  const report = await orNotFound(reportAsTold(actor, reportId))
  const back = `/staff/triage/${reportId}`
  return (
    <OfficePage
      actor={actor}
      current="triage"
      title="Messages"
      heading={
        <header>
          <Breadcrumb href={back}>{`Report ${report.reference}`}</Breadcrumb>
          <PageHeading title="Messages" />
        </header>
      }
    >
      <SafeContactTold report={{ ...report, answers: report.mailbox.answersNow }} />
      {sent === 'yes' && (
        <DoneNotice title="Sent to their mailbox">
          <p>They see it when they come back with their receipt.</p>
        </DoneNotice>
      )}
      {thread && <ThreadSection thread={thread} />}
      {thread?.hasMailbox && (
        <Reply
          {...{ actor, thread, template, back }}
          here={`${back}/messages`}
          action={replyToReportAction.bind(null, reportId)}
          soon={report.severity === 'A1' || report.safeguarding}
          complaint={complaintOf(report.clocks, reportId)}
        />
      )}
    </OfficePage>
  )
}
