'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { replySchema } from '@/lib/messages/schema'

export type ReplyFormProps = {
  action: FormAction
  back: string
  reportId: string
  form: string
  version: number
  text: string
  nextBy: string
  /** A complaint that waits to be acknowledged or answered. */
  complaint: 'acknowledge' | 'answer' | undefined
}

/** What is sent here is seen by whoever holds the receipt, and by nobody else. */
export function ReplyForm({ action, back, reportId, form, version, text, nextBy, complaint }: ReplyFormProps) {
  return (
    <CaseForm schema={replySchema} action={action} submit="Send message" back={back} version={version}>
      {fields => (
        <>
          <input type="hidden" name="reportId" value={reportId} />
          <input type="hidden" name="form" value={fields.text('form', form).value} />
          <TextArea
            {...fields.text('text', text)}
            label="Your message"
            hint="They may read it with somebody beside them. Name nobody, and promise only what you will do."
          />
          <TextInput
            {...fields.text('nextBy', nextBy)}
            label="You will write again by"
            hint="They see this date. It becomes a clock of yours."
            type="date"
          />
          <Checkbox
            {...fields.tick('noMore')}
            label="No date: they asked for no more updates, or this is our last word"
          />
          {complaint && (
            <Radios {...fields.one('complaint', 'no')} label="Their complaint" options={complaintOptions[complaint]} />
          )}
        </>
      )}
    </CaseForm>
  )
}

const nothing = { value: 'no', label: 'This message is about something else' }
const answers = { value: 'answers', label: 'This message answers it in full' }
const complaintOptions = {
  acknowledge: [nothing, { value: 'acknowledges', label: 'This message says that we have it' }, answers],
  answer: [nothing, answers],
}
