'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { referralAnswerNames, referralAnswers } from '@/lib/referrals/referral'
import { referralSchema } from '@/lib/referrals/schema'

const answers = referralAnswers.map(value => ({ value, label: referralAnswerNames[value] }))

export function ReferralForm({ agencies, ...form }: { action: FormAction; back: string; agencies: readonly string[] }) {
  const options = [{ value: '', label: 'Choose' }, ...agencies.map(name => ({ value: name, label: name }))]
  return (
    <CaseForm {...form} schema={referralSchema} submit="Record">
      {fields => (
        <>
          <Select {...fields.one('agency')} label="Who can help" options={options} />
          <TextInput {...fields.text('another')} label="Or somebody who is not on the list" />
          <Radios {...fields.one('answer')} label="What they said to our sending it" options={answers} />
          <TextArea
            {...fields.text('what')}
            label="What may be sent, in their words"
            hint="Deleted with the report. Leave out what is not needed."
            rows={4}
          />
          <TextInput
            {...fields.text('sentOn')}
            label="Sent on"
            type="date"
            hint="Only once it was sent, and only with their agreement. The 90 days run from the last day it was sent."
          />
        </>
      )}
    </CaseForm>
  )
}
