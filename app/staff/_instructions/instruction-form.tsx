'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { instructionSchema } from '@/lib/restricted/instruction-schema'
import { decisionNames } from '@/lib/restricted/words'

type Named = { id: string; name: string }
type Props = { action: FormAction; back: string; address: string | undefined; colleagues: Named[]; firms: Named[] }

/** What is typed here is read out or printed: an address and a name, and never why. */
export function InstructionForm({ address, colleagues, firms, ...form }: Props) {
  return (
    <CaseForm {...form} schema={instructionSchema} submit="Record the decision">
      {fields => (
        <>
          <Radios
            {...fields.one('decision')}
            label="Must somebody not be sent there?"
            options={optionsOf(decisionNames)}
          />
          <TextArea
            {...fields.text('address', address)}
            label="Address"
            hint="The address alone. No name of anybody who lives there, and no reference."
            rows={2}
          />
          <TextInput
            {...fields.text('whom')}
            label="Do not send"
            hint="A name, or words by which those who send them know who is meant. Never why."
          />
          <Select {...fields.one('staffId')} label="A colleague of ours, if it is one" options={choiceOf(colleagues)} />
          <Select
            {...fields.one('agencyId')}
            label="Their firm, if the whole firm is meant"
            options={choiceOf(firms)}
          />
          <TextArea
            {...fields.text('reason')}
            label="Why none is needed"
            hint="Only where the answer is no. It never leaves this page."
            rows={3}
          />
        </>
      )}
    </CaseForm>
  )
}

const choiceOf = (named: Named[]) => [
  { value: '', label: 'Nobody in particular' },
  ...named.map(({ id, name }) => ({ value: id, label: name })),
]
