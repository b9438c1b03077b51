import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { GallerySection } from '@/app/staff/_evidence/gallery-section'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { ButtonLink } from '@/components/page/button'
import { can } from '@/lib/access/permit'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { gallery } from '@/lib/evidence/gallery'

export const metadata: Metadata = { title: 'Evidence – Beside' }

/** Every item of a case: those that came with its reports or to their mailboxes, and those staff brought. */
export default async function EvidencePage({ params }: PageProps<'/staff/cases/[caseId]/evidence'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'evidence.read', caseId))
  const shown = await orNotFound(gallery(actor, { caseId }))
  return (
    <ChangePage actor={actor} file={file} title="Evidence">
      {can(actor, 'evidence.add', file, now()) && (
        <p>
          <ButtonLink href={`${caseHref(file)}/evidence/new`} quiet>
            Add evidence
          </ButtonLink>
        </p>
      )}
      <GallerySection gallery={shown} />
    </ChangePage>
  )
}
