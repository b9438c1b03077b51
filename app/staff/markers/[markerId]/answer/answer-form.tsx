'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { appealAnswerSchema } from '@/lib/violent-persons/schema'

type Now = { controls: readonly string[]; reviewOn: string | null; options: { value: string; label: string }[] }
type Props = { action: FormAction; back: string; version: number; now: Now }

export function AnswerForm({ now, ...form }: Props) {
  return (
    <CaseForm {...form} schema={appealAnswerSchema} submit="Record your answer">
      {fields => (
        <>
          <Radios
            {...fields.one('answer')}
            label="Your answer"
            options={[
              { value: 'upheld', label: 'Upheld: the marker ends now' },
              {
                value: 'changed',
                label: 'Changed: it stays, with other measures or another review date',
                reveals: <Changes fields={fields} now={now} />,
              },
              { value: 'not_upheld', label: 'Not upheld: the marker stays as it is' },
            ]}
          />
          <TextArea
            {...fields.text('reason')}
            label="Your reason"
            hint="It is what they are told. Name nobody."
            rows={4}
          />
        </>
      )}
    </CaseForm>
  )
}

/** What stands now, to be changed. Only an approved marker has a review date. */
function Changes({ fields, now }: { fields: CaseFields; now: Now }) {
  return (
    <>
      <Checkboxes
        {...fields.many('controls', now.controls)}
        label="What makes a visit safe"
        hint="As it is now. Change what is no longer right."
        options={now.options}
      />
      {now.reviewOn && (
        <TextInput
          {...fields.text('reviewOn', now.reviewOn)}
          label="It is looked at again by"
          hint="Within six months, and no later than it ends."
          type="date"
        />
      )}
    </>
  )
}
