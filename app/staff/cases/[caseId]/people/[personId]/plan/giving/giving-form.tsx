'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextInput } from '@/components/form/text-input'
import { givingSchema } from '@/lib/plans/schema'

type Format = { value: string; label: string }
type Props = { action: FormAction; back: string; version: number; formats: readonly Format[]; language?: string }

export function GivingForm({ formats, language, ...form }: Props) {
  return (
    <CaseForm {...form} schema={givingSchema} submit="Record that they have it">
      {fields => (
        <>
          <Radios
            {...fields.one('format')}
            label="They agreed to it, and have it"
            hint="Only what is safe for them stands here."
            options={formats}
          />
          <TextInput {...fields.text('language', language)} label="Language, if not English" />
        </>
      )}
    </CaseForm>
  )
}
