import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { AnswerForm } from '@/app/staff/_opinions/answer-form'
import { Proposed } from '@/app/staff/_opinions/proposed'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { reportFor } from '@/lib/triage/reading'
import { notByTheSame } from '@/lib/triage/second-opinion'
import { answerOrdinaryAction } from './actions'

export const metadata: Metadata = { title: 'Second opinion – Beside' }

export default async function SecondOpinionPage({ params }: PageProps<'/staff/triage/[reportId]/second-opinion'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const report = await orNotFound(reportFor(actor, 'report.agree', reportId))
  const waits = report.decided ? undefined : report.beside.opinions.find(({ answer }) => answer === null)
  return (
    <BesidePage actor={actor} report={report} title="Do you agree?">
      <div className="stack">
        {waits ? <Proposed opinion={waits} /> : <p>Nothing waits for a second person here.</p>}
        {waits?.proposedBy === actor.id && <p>{notByTheSame}</p>}
        {waits && waits.proposedBy !== actor.id && (
          <AnswerForm action={answerOrdinaryAction.bind(null, reportId)} back={`/staff/triage/${reportId}`} />
        )}
      </div>
    </BesidePage>
  )
}
