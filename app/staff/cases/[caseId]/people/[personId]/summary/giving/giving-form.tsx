'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextInput } from '@/components/form/text-input'
import { summarySchema } from '@/lib/support/summary-schema'

type Format = { value: string; label: string }
type Props = { action: FormAction; back: string; formats: readonly Format[]; language?: string }

export function SummaryGivingForm({ formats, language, ...form }: Props) {
  return (
    <CaseForm {...form} schema={summarySchema} submit="Record that they have it">
      {fields => (
        <>
          <Radios
            {...fields.one('format')}
            label="How they have it"
            hint="Only what is safe for them stands here."
            options={formats}
          />
          <TextInput {...fields.text('language', language)} label="Language, if not English" />
        </>
      )}
    </CaseForm>
  )
}
