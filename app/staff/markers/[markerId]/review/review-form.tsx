'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { reviewSchema } from '@/lib/violent-persons/schema'

type Props = { action: FormAction; back: string; version: number }

export function ReviewForm(form: Props) {
  return (
    <CaseForm {...form} schema={reviewSchema} submit="Record the review">
      {fields => (
        <>
          <Radios
            {...fields.one('outcome')}
            label="What did the review come to?"
            hint="Is it no longer needed? A manager ends it from the page of the marker."
            options={optionsOf({
              keep: 'It stays until it ends, and is looked at again within six months',
              renew: 'It is to be kept on for twelve months more, if somebody else agrees',
            })}
          />
          <TextArea {...fields.text('reason')} label="What you looked at" rows={4} />
        </>
      )}
    </CaseForm>
  )
}
