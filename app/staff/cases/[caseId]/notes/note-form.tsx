'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextArea } from '@/components/form/text-area'
import { noteSchema } from '@/lib/cases/schema'

export function NoteForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <CaseForm schema={noteSchema} action={action} submit="Add note" back={back}>
      {fields => (
        <TextArea
          {...fields.text('text')}
          label="Note"
          hint="Notes are additions: nobody can change or remove one later. Write what was said and done, not opinions."
        />
      )}
    </CaseForm>
  )
}
