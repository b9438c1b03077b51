import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { BlankSheet } from '@/app/staff/cases/_parts/blank-sheet'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { paperIsSafe } from '@/lib/cases/diary'
import { caseFileFor } from '@/lib/cases/file'

/** Browsers print a page's title at the top of the paper: it says as little as the sheet. */
export const metadata: Metadata = { title: 'Notes' }

/** There only for somebody for whom paper is safe. */
export default async function SheetPage({ params }: PageProps<'/staff/cases/[caseId]/people/[personId]/sheet'>) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.diary', caseId))
  const person = file.people.find(({ id }) => id === personId) ?? notFound()
  if (!paperIsSafe(person.role, person.safe)) notFound()
  return (
    <OfficePage actor={actor} current="cases" title="Notes" heading={<Heading caseId={caseId} />}>
      <BlankSheet />
    </OfficePage>
  )
}

function Heading({ caseId }: { caseId: string }) {
  return (
    <div className="no-print">
      <Breadcrumb href={`/staff/cases/${caseId}/diary`}>Diary</Breadcrumb>
      <p className="prose">
        Print this page as often as they like. It names nobody and says nothing of what it is for. Ask where they will
        keep it.
      </p>
    </div>
  )
}
