import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { MatchForm } from '@/app/staff/cases/_parts/match-form'
import { matchOptions } from '@/app/staff/cases/_parts/match-options'
import { PatternMatches } from '@/components/case/pattern-matches'
import { caseFileFor } from '@/lib/cases/file'
import { patternsOf } from '@/lib/patterns/queries'
import { answerMatchAction } from './actions'

export const metadata: Metadata = { title: 'What comes up again – Beside' }

export default async function CasePatternsPage({ params }: PageProps<'/staff/cases/[caseId]/patterns'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'pattern.answer', caseId))
  const { met } = await patternsOf(actor, { kind: 'case', id: caseId })
  return (
    <ChangePage actor={actor} file={file} title="What comes up again">
      <p>Only what you may open is compared. Nobody this case is about may learn of another case from us.</p>
      <PatternMatches met={met} />
      {met.length > 0 && (
        <MatchForm action={answerMatchAction.bind(null, caseId)} back={caseHref(file)} options={matchOptions(met)} />
      )}
    </ChangePage>
  )
}
