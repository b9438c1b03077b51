'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { declassifySchema } from '@/lib/cases/declassify-schema'

type DeclassificationFormProps = { action: FormAction; back: string; kinds: { value: string; label: string }[] }

export function DeclassificationForm({ kinds, ...form }: DeclassificationFormProps) {
  return (
    <CaseForm {...form} schema={declassifySchema} submit="Propose it">
      {fields => (
        <>
          <p>
            You propose it, and a manager who is somebody else decides. What anybody perceives stays with its report,
            whatever is decided here.
          </p>
          <Radios {...fields.one('remove')} label="What should the case no longer be?" options={kinds} />
          <TextArea {...fields.text('reason')} label="Why" hint="In a sentence or two." rows={3} />
        </>
      )}
    </CaseForm>
  )
}
