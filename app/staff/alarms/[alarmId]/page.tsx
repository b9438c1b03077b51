import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ButtonLink } from '@/components/page/button'
import { OfficePage } from '@/components/page/office-page'
import { alarmWords } from '@/lib/alarms/alarm-words'
import { oneAlarm } from '@/lib/alarms/queries'
import { shortDateTime } from '@/lib/clock/format'
import { answerAlarmAction } from './actions'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'You are needed now – Beside' }

export default async function AlarmPage({ params }: PageProps<'/staff/alarms/[alarmId]'>) {
  const { alarmId } = await params
  const actor = await requireStaff()
  const { alarm, raisedAt, answeredAt, reference, caseId, reportId } = await orNotFound(oneAlarm(actor, alarmId))
  const { why, asked } = alarmWords[alarm]
  return (
    <OfficePage actor={actor} current="today" title={`${reference}: you are needed now`}>
      <div className="form-col stack">
        <p>
          <strong>{why}.</strong> {asked}
        </p>
        <p className="meta">Called {shortDateTime(raisedAt)}</p>
        <p>
          <ButtonLink quiet href={caseId ? `/staff/cases/${caseId}` : `/staff/triage/${reportId}`}>
            Open {reference}
          </ButtonLink>
        </p>
        {answeredAt ? (
          <p>It was answered {shortDateTime(answeredAt)}.</p>
        ) : (
          <AnswerForm action={answerAlarmAction.bind(null, alarmId)} />
        )}
      </div>
    </OfficePage>
  )
}
