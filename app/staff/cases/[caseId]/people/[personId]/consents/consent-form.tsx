'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { consentAnswerNames, consentMethodNames, consentPurposeNames } from '@/lib/people/consent'
import { consentSchema } from '@/lib/people/consent-schema'

/** Agreement to one thing. For two things there are two of these. */
export function ConsentForm({ action, back, now }: { action: FormAction; back: string; now: string }) {
  return (
    <CaseForm schema={consentSchema} action={action} submit="Record what they said" back={back}>
      {fields => (
        <>
          <Radios {...fields.one('purpose')} label="To what?" options={optionsOf(consentPurposeNames)} />
          <Radios
            {...fields.one('answer')}
            label="What did they say?"
            hint="No is fine, and changes nothing in the help they get."
            options={optionsOf(consentAnswerNames)}
          />
          <TextInput {...fields.text('recipient')} label="Who would be told or given it" />
          <TextArea {...fields.text('dataScope')} label="What may be shared, and what not" rows={3} />
          <TextInput {...fields.text('givenAt', now)} label="When they said it" type="datetime-local" />
          <TextInput {...fields.text('expiresOn')} label="Until, if they named a day" type="date" short />
          <HowTheySaidIt fields={fields} />
        </>
      )}
    </CaseForm>
  )
}

function HowTheySaidIt({ fields }: { fields: CaseFields }) {
  return (
    <>
      <Radios {...fields.one('method')} label="How" options={optionsOf(consentMethodNames)} />
      <TextInput {...fields.text('givenBy')} label="Who said it, if not they themselves" />
      <TextInput {...fields.text('language')} label="Language, if not English" />
      <TextInput {...fields.text('interpreter')} label="Interpreter" hint="A name or number, never a child." />
      <Checkbox
        {...fields.tick('capacityConcern')}
        label="I am not sure they could weigh this up: talk to the safeguarding lead before anything is shared"
      />
      <TextInput {...fields.text('witness')} label="Who else was there" />
    </>
  )
}
