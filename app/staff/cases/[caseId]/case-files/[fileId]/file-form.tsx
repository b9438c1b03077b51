'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { agreeSchema, nothingSchema } from '@/lib/case-files/schema'

type Props = { action: FormAction; back: string }

/** One thing to be done, as a button. */
export function DoForm(props: Props & { submit: string }) {
  return (
    <CaseForm {...props} schema={nothingSchema}>
      {() => null}
    </CaseForm>
  )
}

/** The second person's answer, to what this page shows and nothing else. */
export function AnswerForm({ seen, ...form }: Props & { seen: string }) {
  return (
    <CaseForm {...form} schema={agreeSchema} submit="Record your answer">
      {fields => (
        <>
          <input type="hidden" name="seen" value={seen} />
          <Radios
            {...fields.one('answer')}
            label="Do you agree that this leaves the house?"
            options={[
              { value: 'agreed', label: 'I agree: make the file' },
              { value: 'sent_back', label: 'Send it back' },
            ]}
          />
          <TextArea {...fields.text('reason')} label="Why?" rows={3} />
        </>
      )}
    </CaseForm>
  )
}
