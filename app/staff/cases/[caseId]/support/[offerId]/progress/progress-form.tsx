'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { progressSchema } from '@/lib/support/progress-schema'

export type ProgressShown = {
  referredOn: string
  agencyAccepted: string | undefined
  startedOn: string
  endedOn: string
  outcome: string
  cost: string
}
type Props = { action: FormAction; back: string; version: number; shown: ProgressShown; asksWhat: boolean }

export function ProgressForm({ shown, asksWhat, ...form }: Props) {
  return (
    <CaseForm {...form} schema={progressSchema} submit="Record how it went on">
      {fields => (
        <>
          <Referral fields={fields} shown={shown} asksWhat={asksWhat} />
          <TextInput {...fields.text('startedOn', shown.startedOn)} type="date" short label="Started on" />
          <TextInput {...fields.text('endedOn', shown.endedOn)} type="date" short label="Ended on" />
          <TextArea
            {...fields.text('outcome', shown.outcome)}
            label="What came of it"
            rows={3}
            hint="As they see it. Leave it empty while it goes on."
          />
          <TextInput
            {...fields.text('cost', shown.cost)}
            label="Cost in pounds"
            inputMode="decimal"
            short
            hint="For the accounts only. No cost delays or refuses support."
          />
        </>
      )}
    </CaseForm>
  )
}

type ReferralProps = { fields: CaseFields } & Pick<Props, 'shown' | 'asksWhat'>

function Referral({ fields, shown, asksWhat }: ReferralProps) {
  return (
    <>
      <TextInput
        {...fields.text('referredOn', shown.referredOn)}
        type="date"
        short
        label="Referred on"
        hint="Leave it empty if nobody outside had to be asked."
      />
      {asksWhat && (
        <TextArea
          {...fields.text('passedOn')}
          label="What the agency was given"
          rows={2}
          hint="The least that helps. It is kept with their agreement, so that it shows who has what."
        />
      )}
      <Radios
        {...fields.one('agencyAccepted', shown.agencyAccepted)}
        label="Did the agency take them on?"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'skip', label: 'Not known yet' },
        ]}
      />
    </>
  )
}
