import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { EvidencePageFrame } from '@/app/staff/_evidence/evidence-page'
import { ItemView } from '@/app/staff/_evidence/item-view'
import { GivenUnder } from '@/app/staff/cases/_parts/given-under'
import { mediaKindNames } from '@/lib/evidence/custody'
import { lookAt } from '@/lib/evidence/item'
import { witnessFileOf } from '@/lib/support/witness-reading'
import { recordEvidenceAction } from './actions'

export const metadata: Metadata = { title: 'Evidence – Beside' }

/** One item of a case, and its custody. */
export default async function ItemPage({
  params,
  searchParams,
}: PageProps<'/staff/cases/[caseId]/evidence/[evidenceId]'>) {
  const { caseId, evidenceId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(lookAt(actor, { caseId }, evidenceId))
  const back = { href: `/staff/cases/${caseId}/evidence`, label: `Evidence in case ${file.reference}` }
  return (
    <EvidencePageFrame actor={actor} current="cases" back={back} title={mediaKindNames[file.item.kind]}>
      <GivenUnder file={await witnessFileOf(actor, caseId)} evidenceId={evidenceId} />
      <ItemView file={file} action={recordEvidenceAction.bind(null, caseId, evidenceId)} search={await searchParams} />
    </EvidencePageFrame>
  )
}
