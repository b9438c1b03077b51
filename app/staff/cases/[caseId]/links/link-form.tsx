'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextInput } from '@/components/form/text-input'
import { linkSchema } from '@/lib/cases/link-schema'

export function LinkForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <CaseForm schema={linkSchema} action={action} submit="Link the cases" back={back}>
      {fields => (
        <>
          <TextInput {...fields.text('reference')} label="Reference of the other case" short />
          <Radios
            {...fields.one('kind', 'related')}
            label="How they belong together"
            options={[
              { value: 'related', label: 'They are related' },
              {
                value: 'after_closure',
                label: 'This case is about what happened after the other was closed',
                hint: 'This case then shows what was tried in the other',
              },
            ]}
          />
        </>
      )}
    </CaseForm>
  )
}
