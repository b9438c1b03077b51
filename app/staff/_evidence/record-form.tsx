'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, type Choice, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import type { EvidenceAnswer } from '@/lib/evidence/evidence'
import { evidenceRecordSchema } from '@/lib/evidence/schema'

type Known = { answer?: EvidenceAnswer; words?: string }
export type RecordFormProps = {
  action: FormAction
  back: string
  version: number
  caption?: string
  made?: string
  disclosure: Known
  consent: Known
  disclosures: readonly Choice[]
  consents: readonly Choice[]
  mayBeSaidSeen: boolean
}

/** What staff know of an item. Only what is changed is added; what it said before stays in its custody. */
export function RecordForm({ action, back, version, mayBeSaidSeen, ...known }: RecordFormProps) {
  return (
    <CaseForm schema={evidenceRecordSchema} action={action} submit="Record" back={back} version={version}>
      {fields => (
        <>
          <TextInput
            {...fields.text('caption', known.caption)}
            label="Caption"
            hint="What it shows, for whoever cannot see it. Say what is there, not what you make of it."
          />
          <TextInput
            {...fields.text('made', known.made)}
            label="When was it made?"
            hint="As they said it, such as: Tuesday evening, about 9pm"
          />
          <Radios
            {...fields.one('disclosure', known.disclosure.answer)}
            label="May it be shown to others?"
            options={known.disclosures}
          />
          <TextArea {...fields.text('disclosureWords', known.disclosure.words)} label="To whom, or why not" rows={2} />
          <Radios
            {...fields.one('consent', known.consent.answer)}
            label="What does whoever gave it agree to?"
            options={known.consents}
          />
          <TextArea
            {...fields.text('consentWords', known.consent.words)}
            label="In their words, and when they said so"
            rows={2}
          />
          {mayBeSaidSeen && (
            <Checkbox {...fields.tick('looked')} label="I have looked at this, or dealt with it, elsewhere" />
          )}
        </>
      )}
    </CaseForm>
  )
}
