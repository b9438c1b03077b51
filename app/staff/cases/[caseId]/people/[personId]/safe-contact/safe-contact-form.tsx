'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Checkboxes, Radios } from '@/components/form/choices'
import { TextInput } from '@/components/form/text-input'
import type { FilePerson } from '@/lib/cases/file'
import { channelNames, letterNames, voicemailNames } from '@/lib/people/person'
import { safeContactSchema } from '@/lib/people/schema'

type Safe = NonNullable<FilePerson['safe']>
type Props = { action: FormAction; back: string; version: number; safe?: Safe }

export function SafeContactForm({ safe, ...form }: Props) {
  return (
    <CaseForm {...form} schema={safeContactSchema} submit="Record safe contact">
      {fields => (
        <>
          <Ways fields={fields} safe={safe} />
          <Around fields={fields} safe={safe} />
        </>
      )}
    </CaseForm>
  )
}

type PartProps = { fields: CaseFields; safe?: Safe }

function Ways({ fields, safe }: PartProps) {
  return (
    <>
      <Checkboxes
        {...fields.many('okChannels', safe?.okChannels)}
        label="OK, they say"
        options={optionsOf(channelNames)}
      />
      <Checkboxes
        {...fields.many('neverChannels', safe?.neverChannels)}
        label="Never"
        hint="Nobody can use these, whatever is due."
        options={optionsOf(channelNames)}
      />
      <TextInput
        {...fields.text('times', safe?.times ?? '')}
        label="Safe days and times"
        hint="Such as Thursdays 10:00 to 12:00, or weekday mornings. Clocks keep to these; other words a person must keep to."
      />
      <TextInput {...fields.text('via', safe?.via ?? '')} label="Someone they named, and how to reach them" />
      <Radios
        {...fields.one('voicemail', safe?.voicemail ?? undefined)}
        label="May we leave a voicemail?"
        options={optionsOf(voicemailNames)}
      />
      <Radios
        {...fields.one('letters', safe?.letters ?? undefined)}
        label="May we send letters?"
        options={optionsOf(letterNames)}
      />
    </>
  )
}

function Around({ fields, safe }: PartProps) {
  return (
    <>
      <Checkbox {...fields.tick('withheldNumber', safe?.withheldNumber)} label="Withhold our number when calling" />
      <Checkbox
        {...fields.tick('someoneElseSees', safe?.someoneElseSees)}
        label="Someone else can see their phone or post"
      />
      <Checkbox
        {...fields.tick('livesWithAllegedPerpetrator', safe?.livesWithAllegedPerpetrator)}
        label="They live with the alleged perpetrator: no letters, no visits without a plan"
      />
      <TextInput
        {...fields.text('codeWord', safe?.codeWord ?? '')}
        label="Code word"
        hint="If whoever answers cannot say it, end the call politely."
      />
      <TextInput {...fields.text('language', safe?.language ?? '')} label="Language, if not English" />
      <Radios
        {...fields.one('officerGender', safe?.officerGender ?? '')}
        label="Do they prefer an officer who is"
        options={[...optionsOf({ woman: 'A woman', man: 'A man' }), { value: '', label: 'Either' }]}
      />
      <TextInput {...fields.text('reviewOn', safe?.reviewOn ?? '')} label="Ask again on" type="date" short />
    </>
  )
}
