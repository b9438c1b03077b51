import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { EvidencePageFrame } from '@/app/staff/_evidence/evidence-page'
import { GallerySection } from '@/app/staff/_evidence/gallery-section'
import { gallery } from '@/lib/evidence/gallery'

export const metadata: Metadata = { title: 'Evidence – Beside' }

/** What came with a report that is in no case yet. */
export default async function EvidencePage({ params }: PageProps<'/staff/triage/[reportId]/evidence'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const shown = await orNotFound(gallery(actor, { reportId }))
  const back = { href: `/staff/triage/${reportId}`, label: `Report ${shown.reference}` }
  return (
    <EvidencePageFrame actor={actor} back={back} title="Evidence">
      <GallerySection gallery={shown} />
    </EvidencePageFrame>
  )
}
