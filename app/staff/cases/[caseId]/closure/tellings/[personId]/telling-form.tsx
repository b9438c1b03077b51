'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { tellingSchema } from '@/lib/closing/schema'

const outcomes = {
  spoke: 'I spoke with them',
  wrote_safely: 'Written to them in a way they called safe',
  not_reached: 'Not reached, after three attempts and the wait',
  not_safe_to_tell: 'It is not safe to tell them',
}

export function TellingForm({ ways, ...form }: { action: FormAction; back: string; ways: Record<string, string> }) {
  return (
    <CaseForm {...form} schema={tellingSchema} submit="Record">
      {fields => (
        <>
          <Radios {...fields.one('outcome')} label="How were they told?" options={optionsOf(outcomes)} />
          <Radios
            {...fields.one('channel')}
            label="By which way?"
            hint="Only ways that they called safe."
            options={optionsOf(ways)}
          />
          <Checkbox
            {...fields.tick('rightsGiven')}
            label="They were told of their rights: ASB Case Review, complaint, how to report again"
          />
          <Radios
            {...fields.one('agrees')}
            label="Do they agree?"
            hint="If they do not, take down what they say as well: it stops the closing."
            options={optionsOf({ yes: 'Yes', no: 'No, or not sure' })}
          />
          <TextArea {...fields.text('note')} label="Note" hint="Needed where it is not safe to tell them." />
        </>
      )}
    </CaseForm>
  )
}
