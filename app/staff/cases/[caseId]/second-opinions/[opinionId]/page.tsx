import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { AnswerForm } from '@/app/staff/_opinions/answer-form'
import { Proposed } from '@/app/staff/_opinions/proposed'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { OverrideAsked } from '@/app/staff/cases/_parts/override-asked'
import { can } from '@/lib/access/permit'
import { answering, isAnsweredHere } from '@/lib/cases/agreeing'
import { caseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { notByTheSame } from '@/lib/triage/second-opinion'
import { answerOpinionAction } from './actions'

export const metadata: Metadata = { title: 'Second opinion – Beside' }

/** Whoever has the grant of its kind answers what another proposed. */
export default async function OpinionPage({ params }: PageProps<'/staff/cases/[caseId]/second-opinions/[opinionId]'>) {
  const { caseId, opinionId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFile(actor, caseId))
  const opinion = file.opinions.find(({ id }) => id === opinionId) ?? notFound()
  const { kind } = opinion
  if (kind === 'ordinary_asb' || !isAnsweredHere(kind) || !can(actor, answering[kind], file, now())) notFound()
  return (
    <ChangePage actor={actor} file={file} title="Do you agree?">
      {kind === 'override_consent' && !opinion.answer ? (
        <OverrideAsked actor={actor} file={file} answering />
      ) : (
        <Proposed opinion={opinion} />
      )}
      {opinion.answer && <p>This is answered.</p>}
      {!opinion.answer && opinion.proposedBy === actor.id && <p>{notByTheSame}</p>}
      {!opinion.answer && opinion.proposedBy !== actor.id && (
        <AnswerForm action={answerOpinionAction.bind(null, caseId, opinionId)} back={caseHref(file)} />
      )}
    </ChangePage>
  )
}
