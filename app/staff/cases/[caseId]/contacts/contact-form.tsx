'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf, type PersonOption } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { contactSchema } from '@/lib/cases/schema'
import { channelNames, outcomeNames } from '@/lib/people/person'

type Props = { action: FormAction; back: string; people: readonly PersonOption[]; person?: string; now: string }

export function ContactForm({ action, back, people, person, now }: Props) {
  return (
    <CaseForm schema={contactSchema} action={action} submit="Record contact" back={back}>
      {fields => (
        <>
          <Radios {...fields.one('personId', person)} label="With whom" options={people} />
          <Radios {...fields.one('channel')} label="How" options={optionsOf(channelNames)} />
          <Radios
            {...fields.one('outcome')}
            label="How did it go?"
            hint="Only hearing from each other is first contact. An attempt counts as one on a way they said is safe."
            options={optionsOf(outcomeNames)}
          />
          <TextInput {...fields.text('contactedAt', now)} label="When" type="datetime-local" />
          <TextArea
            {...fields.text('note')}
            label="What was said and agreed"
            hint="Leave it empty if there is nothing to add."
          />
          <Radios
            {...fields.one('wasSafe')}
            label="Was it safe for them to speak?"
            hint="As far as you could tell. If not, safe contact is reviewed next."
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
              { value: 'not_sure', label: 'I am not sure' },
            ]}
          />
          <TextInput
            {...fields.text('interpreter')}
            label="Interpreter"
            hint="Their id or number, if one was there. Never a relative, never a child."
          />
        </>
      )}
    </CaseForm>
  )
}
