import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { RiskHistory, theirAssessments } from '@/app/staff/cases/_parts/risk-history'
import { nameOrRole } from '@/lib/people/person'
import { isLower } from '@/lib/risk/band'
import { riskBands } from '@/lib/risk/risk'
import { lowerBandAction } from './actions'
import { LoweringForm } from './lowering-form'

export const metadata: Metadata = { title: 'Lower the band – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/assessment/lowering'>

export default async function LoweringPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'risk.lower')
  const newest = theirAssessments(file, person)[0] ?? notFound()
  return (
    <ChangePage actor={actor} file={file} title={`Lower the band of ${nameOrRole(person)}`}>
      <RiskHistory file={file} person={person} />
      <LoweringForm
        action={lowerBandAction.bind(null, file.id, person.id)}
        back={caseHref(file)}
        assessment={newest.id}
        bands={riskBands.filter(band => isLower(band, newest.band))}
      />
    </ChangePage>
  )
}
