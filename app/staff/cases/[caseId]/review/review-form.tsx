'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextArea } from '@/components/form/text-area'
import { reviewSchema } from '@/lib/cases/review-schema'

export function ReviewForm({ action, back, version }: { action: FormAction; back: string; version: number }) {
  return (
    <CaseForm schema={reviewSchema} action={action} submit="Record my review" back={back} version={version}>
      {fields => (
        <TextArea
          {...fields.text('note')}
          label="What you looked at, and what is to change"
          hint="Is everyone safe? Is everybody’s risk assessed? Is anything late, and why? It is kept as a note and cannot be changed."
        />
      )}
    </CaseForm>
  )
}
