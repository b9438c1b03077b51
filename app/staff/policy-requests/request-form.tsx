'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { policyFormatNames, policyFormats } from '@/lib/policy/formats'
import { askSchema } from '@/lib/policy/schema'

const options = policyFormats.map(value => ({ value, label: policyFormatNames[value] }))

export function RequestForm(form: { action: FormAction; back: string }) {
  return (
    <CaseForm {...form} schema={askSchema} submit="Record the request">
      {fields => (
        <>
          <Radios {...fields.one('format')} label="How would they like it" options={options} />
          <TextInput {...fields.text('language')} label="Which language" hint="Where it is another language or BSL." />
          <TextArea
            {...fields.text('whereTo')}
            label="Where should it go"
            hint="Somewhere that is safe for them, or that they will collect it. Leave out what you do not need."
            rows={3}
          />
        </>
      )}
    </CaseForm>
  )
}
