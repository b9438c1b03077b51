'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { chosenEndings, markerEndingNames } from '@/lib/violent-persons/marker'
import { endingSchema } from '@/lib/violent-persons/schema'

type Props = { action: FormAction; back: string; version: number }

export function EndingForm(form: Props) {
  return (
    <CaseForm {...form} schema={endingSchema} submit="End the marker">
      {fields => (
        <>
          <Radios
            {...fields.one('ending')}
            label="Why does it end?"
            options={chosenEndings.map(value => ({ value, label: markerEndingNames[value] }))}
          />
          <TextArea {...fields.text('reason')} label="Your reason" rows={4} />
        </>
      )}
    </CaseForm>
  )
}
