import { ClockBadge } from '@/components/case/clock-badge'
import { PageHeading } from '@/components/page/page-heading'
import { Tag, Tags } from '@/components/page/tag'
import { clockState } from '@/lib/cases/clock-state'
import { badgeWords } from '@/lib/cases/clock-words'
import { isChildAge } from '@/lib/people/age'
import type { ReportRead } from '@/lib/triage/reading'
import { cameBy, levelWords } from '@/lib/triage/words'

type ReportHeadingProps = { report: ReportRead; mayDecide: boolean; now: Date }

export function ReportHeading({ report, mayDecide, now }: ReportHeadingProps) {
  const title = (
    <>
      Report <span className="code">{report.reference}</span>
    </>
  )
  return (
    <PageHeading title={title} side={<Ways report={report} mayDecide={mayDecide} />}>
      <Tags>
        <TriageClock report={report} now={now} />
        <Tag icon="flag" tone={report.severity === 'A1' ? 'solid' : 'plain'}>
          {report.severity === 'A1' ? 'A1 Emergency' : 'Category A2'}
        </Tag>
        <Tag icon={report.level === 'anonymous' ? 'mask' : 'person'}>{levelWords[report.level]}</Tag>
        {report.centre && <Tag icon="door">{cameBy(report)}</Tag>}
        {report.withdrawnAt && <Tag icon="alert">Taken back: still to be looked at</Tag>}
        {report.mailbox.unread > 0 && <Tag icon="alert">New message</Tag>}
        {report.restricted && <Tag icon="lock">Restricted</Tag>}
        {isChildAge(report.ageBand) && <Tag icon="person">Under 18</Tag>}
        {report.safeguarding && (
          <Tag tone="heather" icon="shield">
            Safeguarding
          </Tag>
        )}
      </Tags>
    </PageHeading>
  )
}

function Ways({ report, mayDecide }: Pick<ReportHeadingProps, 'report' | 'mayDecide'>) {
  const { id, caseId, decided, mailbox } = report
  const messages = caseId ? `/staff/cases/${caseId}/messages` : `/staff/triage/${id}/messages`
  return (
    <span className="inline-list no-print">
      {mailbox.exists && mayDecide && <a href={messages}>Messages ({mailbox.messages})</a>}
      {mayDecide && !decided && <a href="#decision">Go to decision</a>}
    </span>
  )
}

function TriageClock({ report: { clocks }, now }: { report: ReportRead; now: Date }) {
  const clock = clocks.find(({ target }) => target === 'T2')
  if (!clock) return null
  const reading = clockState(clock, now)
  const words = badgeWords(reading, now)
  const { state } = reading
  return (
    <ClockBadge state={state === 'ended' ? 'met' : state}>{words ? `Triage: ${lower(words)}` : 'Triage'}</ClockBadge>
  )
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
