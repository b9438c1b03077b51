'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { decisionSchema } from '@/lib/violent-persons/schema'

type Props = { action: FormAction; back: string; version: number }

export function DecisionForm(form: Props) {
  return (
    <CaseForm {...form} schema={decisionSchema} submit="Record your decision">
      {fields => (
        <>
          <Radios
            {...fields.one('decision')}
            label="Do you approve it?"
            options={optionsOf({ approved: 'Yes', refused: 'No: it has no effect from now on' })}
          />
          <TextArea {...fields.text('reason')} label="Your reason" rows={4} />
          <Radios
            {...fields.one('notice')}
            label="If you approve it: are they told?"
            hint="They are told by letter, with how to ask for a review and how to appeal. Withhold it only if telling them would raise the risk."
            options={[
              { value: 'notify', label: 'Yes, they are told' },
              {
                value: 'withhold',
                label: 'No: telling them would raise the risk',
                reveals: <TextArea {...fields.text('withholdReason')} label="Why it would raise the risk" rows={3} />,
              },
            ]}
          />
        </>
      )}
    </CaseForm>
  )
}
