import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { EvidencePageFrame } from '@/app/staff/_evidence/evidence-page'
import { ItemView } from '@/app/staff/_evidence/item-view'
import { mediaKindNames } from '@/lib/evidence/custody'
import { lookAt } from '@/lib/evidence/item'
import { recordReportEvidenceAction } from './actions'

export const metadata: Metadata = { title: 'Evidence – Beside' }

/** One item that came with a report in no case, and its custody. */
export default async function ItemPage({
  params,
  searchParams,
}: PageProps<'/staff/triage/[reportId]/evidence/[itemId]'>) {
  const { reportId, itemId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(lookAt(actor, { reportId }, itemId))
  const back = { href: `/staff/triage/${reportId}/evidence`, label: `Evidence of report ${file.reference}` }
  return (
    <EvidencePageFrame actor={actor} back={back} title={mediaKindNames[file.item.kind]}>
      <ItemView
        file={file}
        action={recordReportEvidenceAction.bind(null, reportId, itemId)}
        search={await searchParams}
      />
    </EvidencePageFrame>
  )
}
