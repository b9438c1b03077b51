'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { overrideSchema } from '@/lib/cases/override-schema'
import { overrideReasonNames } from '@/lib/cases/police'
import { consentPurposeNames } from '@/lib/people/consent'

export function OverrideForm(form: { action: FormAction; back: string }) {
  return (
    <CaseForm {...form} schema={overrideSchema} submit="Ask a second person">
      {fields => (
        <>
          <Radios {...fields.one('purpose')} label="What would be done" options={optionsOf(consentPurposeNames)} />
          <Radios {...fields.one('reasonCode')} label="For which reason" options={optionsOf(overrideReasonNames)} />
          <TextArea {...fields.text('reason')} label="What makes it necessary" rows={4} />
          <Radios
            {...fields.one('toldFirst')}
            label="Are they told first?"
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No, that is not safe' },
            ]}
          />
          <TextArea {...fields.text('whyNotTold')} label="If not: why is it not safe?" rows={3} />
        </>
      )}
    </CaseForm>
  )
}
