import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { FileMade } from '@/app/staff/cases/_parts/file-made'
import { FilePage, filesHref } from '@/app/staff/cases/_parts/file-page'
import { FilePreparing } from '@/app/staff/cases/_parts/file-preparing'
import { FilePreview } from '@/app/staff/cases/_parts/file-preview'
import { SummaryList } from '@/components/page/summary-list'
import { bySomebodyElse } from '@/lib/case-files/agreeing'
import { failureNames, purposeNames, stateNames } from '@/lib/case-files/case-file'
import { agreementOf } from '@/lib/case-files/preparing'
import { fileAsked, preparedFile } from '@/lib/case-files/queries'
import { dateTimeWords } from '@/lib/clock/format'
import { answerFileAction, proposeAction, withdrawAction } from './actions'
import { AnswerForm, DoForm } from './file-form'

export const metadata: Metadata = { title: 'Case file – Beside' }

/** One file: how far it is, and what whoever looks at it can do next. */
export default async function CaseFilePage({
  params,
  searchParams,
}: PageProps<'/staff/cases/[caseId]/case-files/[fileId]'>) {
  const { caseId, fileId } = await params
  const { reason } = await searchParams
  const actor = await requireStaff()
  const found = await orNotFound(fileAsked(actor, caseId, fileId))
  const { asked, names } = found
  const isOpen = asked.state === 'preparing' || asked.state === 'proposed'
  const { prepared } = isOpen ? await orNotFound(preparedFile(actor, caseId, fileId)) : { prepared: undefined }
  const isMine = asked.askedBy === actor.id
  const back = filesHref(caseId)
  return (
    <FilePage actor={actor} title="Case file" back={back} label={`Case files of ${found.reference}`}>
      <SummaryList
        rows={[
          { term: 'For', answer: `${purposeNames[asked.purpose]}: ${asked.recipient}` },
          {
            term: 'Why',
            answer: (
              <span className="as-typed" dir="auto">
                {asked.reason}
              </span>
            ),
          },
          { term: 'Asked for by', answer: `${names[asked.askedBy]}, ${dateTimeWords(asked.askedAt)}` },
          { term: 'How far', answer: stateNames[asked.state] },
          ...(asked.agreedBy ? [{ term: 'Agreed by', answer: names[asked.agreedBy] }] : []),
          ...(asked.state === 'failed'
            ? [{ term: 'What happened', answer: failureNames[asked.failure as keyof typeof failureNames] }]
            : []),
        ]}
      />
      {prepared && asked.state === 'preparing' && <FilePreparing asked={asked} prepared={prepared} isMine={isMine} />}
      {prepared && asked.state === 'preparing' && isMine && (
        <DoForm action={proposeAction.bind(null, caseId, fileId)} back={back} submit="Ask a second person to agree" />
      )}
      {prepared && asked.state === 'proposed' && <FilePreview asked={asked} prepared={prepared} />}
      {prepared && asked.state === 'proposed' && isMine && <p>{bySomebodyElse}</p>}
      {prepared && asked.state === 'proposed' && !isMine && (
        <AnswerForm
          action={answerFileAction.bind(null, caseId, fileId)}
          back={back}
          seen={agreementOf(prepared).toString('hex')}
        />
      )}
      {isOpen && isMine && (
        <DoForm action={withdrawAction.bind(null, caseId, fileId)} back={back} submit="Take this request back" />
      )}
      <FileMade found={found} isMissing={reason === 'missing'} />
    </FilePage>
  )
}
