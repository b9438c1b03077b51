'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { checkSchema } from '@/lib/closing/schema'

const results = {
  nothing_since: 'Nothing has happened since',
  something_new: 'Something new has happened',
  not_reached: 'I could not reach them',
}

export function CheckForm({ ways, ...form }: { action: FormAction; back: string; ways: Record<string, string> }) {
  return (
    <CaseForm {...form} schema={checkSchema} submit="Record">
      {fields => (
        <>
          <Radios
            {...fields.one('result')}
            label="How are they, four weeks on?"
            hint="Something new is a new report, and a new case that is linked to this one."
            options={optionsOf(results)}
          />
          <Radios {...fields.one('channel')} label="By which way?" options={optionsOf(ways)} />
          <TextArea {...fields.text('note')} label="Note" />
        </>
      )}
    </CaseForm>
  )
}
