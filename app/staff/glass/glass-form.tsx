'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { glassHours, glassSchema } from '@/lib/restricted/glass-schema'

export function GlassForm({ action }: { action: FormAction }) {
  return (
    <CaseForm action={action} schema={glassSchema} submit="Ask" back="/staff">
      {fields => (
        <>
          <TextInput {...fields.text('reference')} label="Reference" hint="Of a report or a case." />
          <TextArea {...fields.text('reason')} label="Why you need to be let in now" rows={4} />
          <Radios
            {...fields.one('hours')}
            label="For how long"
            options={glassHours.map(value => ({ value, label: value === '1' ? '1 hour' : `${value} hours` }))}
          />
        </>
      )}
    </CaseForm>
  )
}
