'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { conductEntrySchema, endingConductSchema, openingConductSchema } from '@/lib/restricted/conduct-schema'
import { conductEntryNames, conductOutcomeNames } from '@/lib/restricted/words'

type Props = { action: FormAction; back: string }

export function OpeningForm(props: Props) {
  return (
    <CaseForm {...props} schema={openingConductSchema} submit="Open a conduct process">
      {fields => (
        <TextArea
          {...fields.text('words')}
          label="First note"
          hint="If there is one. It stays on this page."
          rows={3}
        />
      )}
    </CaseForm>
  )
}

export function EntryForm(props: Props) {
  return (
    <CaseForm {...props} schema={conductEntrySchema} submit="Add the entry">
      {fields => (
        <>
          <Radios {...fields.one('kind')} label="What it is" options={optionsOf(conductEntryNames)} />
          <TextArea {...fields.text('words')} label="Entry" hint="Once added it cannot be changed." rows={5} />
        </>
      )}
    </CaseForm>
  )
}

export function EndingForm(props: Props) {
  return (
    <CaseForm {...props} schema={endingConductSchema} submit="End the process" quiet>
      {fields => (
        <Radios
          {...fields.one('outcome')}
          label="How it ended"
          hint="The tenant’s side learns that it ended, and not how."
          options={optionsOf(conductOutcomeNames)}
        />
      )}
    </CaseForm>
  )
}
