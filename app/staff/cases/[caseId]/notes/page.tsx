import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { caseFileFor } from '@/lib/cases/file'
import { addNoteAction } from './actions'
import { NoteForm } from './note-form'

export const metadata: Metadata = { title: 'Add a note – Beside' }

export default async function NotePage({ params }: PageProps<'/staff/cases/[caseId]/notes'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.note', caseId))
  return (
    <ChangePage actor={actor} file={file} title="Add a note">
      <NoteForm action={addNoteAction.bind(null, caseId)} back={caseHref(file)} />
    </ChangePage>
  )
}
