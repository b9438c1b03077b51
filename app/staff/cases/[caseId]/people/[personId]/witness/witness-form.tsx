'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { attachingSchema, signingSchema, witnessSchema } from '@/lib/support/witness-schema'

type Form = { action: FormAction; back: string }
type Option = { value: string; label: string }

export function ChoiceForm({ listVersion, ways, ...form }: Form & { listVersion: number; ways: readonly Option[] }) {
  return (
    <CaseForm {...form} schema={witnessSchema} submit="Record what they chose">
      {fields => (
        <>
          <input type="hidden" name="listVersion" value={listVersion} />
          <TextInput {...fields.text('explainedAt')} label="Every way was explained to them" type="datetime-local" />
          <Radios
            {...fields.one('choice')}
            label="What did they choose?"
            hint="Their choice, with no hurry. They can change it later."
            options={ways}
          />
          <TextInput {...fields.text('chosenAt')} label="They chose" type="datetime-local" />
          <TextInput
            {...fields.text('signedAt')}
            label="They signed, if they did"
            hint="Only after it was explained and chosen. Leave it empty otherwise."
            type="datetime-local"
          />
          <TextArea {...fields.text('theirWords')} label="What they said about it, in their words" rows={3} />
        </>
      )}
    </CaseForm>
  )
}

export function SigningForm({ statementId, ...form }: Form & { statementId: string }) {
  return (
    <CaseForm {...form} schema={signingSchema} submit="Record that they signed">
      {fields => (
        <>
          <input type="hidden" name="statementId" value={statementId} />
          <TextInput {...fields.text('signedOn')} label="When" type="datetime-local" />
        </>
      )}
    </CaseForm>
  )
}

export function AttachForm({ statementId, items, ...form }: Form & { statementId: string; items: readonly Option[] }) {
  return (
    <CaseForm {...form} schema={attachingSchema} submit="Attach their newest choice">
      {fields => (
        <>
          <input type="hidden" name="statementId" value={statementId} />
          <Checkboxes
            {...fields.many('evidence')}
            label="Given under what they chose last"
            hint="What is not ticked keeps the choice it was given under."
            options={items}
          />
        </>
      )}
    </CaseForm>
  )
}
