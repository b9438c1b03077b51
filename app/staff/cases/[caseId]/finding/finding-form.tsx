'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { findingNames } from '@/lib/cases/finding'
import { findingSchema } from '@/lib/cases/finding-schema'

const hints: Readonly<Record<string, string>> = {
  not_enough_evidence: 'It does not say that it did not happen.',
  malicious: 'Only where evidence shows it. This is proposed: a manager who is not you agrees or does not.',
}

export function FindingForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <CaseForm schema={findingSchema} action={action} submit="Record the finding" back={back}>
      {fields => (
        <>
          <Radios
            {...fields.one('finding')}
            label="What did we find?"
            options={optionsOf(findingNames).map(option => ({ ...option, hint: hints[option.value] }))}
          />
          <TextArea {...fields.text('reason')} label="Why" hint="What the evidence shows, and what it does not." />
        </>
      )}
    </CaseForm>
  )
}
