'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { challengeAnswerSchema, challengeSchema } from '@/lib/closing/schema'

type Props = { action: FormAction; back: string }

export function ObjectionForm({ people, ...form }: Props & { people: Record<string, string> }) {
  return (
    <CaseForm {...form} schema={challengeSchema} submit="Record">
      {fields => (
        <>
          <Radios
            {...fields.one('personId')}
            label="Who disagrees?"
            hint="Somebody who speaks for them counts as them."
            options={optionsOf(people)}
          />
          <TextArea {...fields.text('words')} label="What they said" hint="In their words, as far as you can." />
        </>
      )}
    </CaseForm>
  )
}

type AnswerProps = Props & { challengeId: string; version: number; upheld: string }

export function AnswerForm({ challengeId, upheld, ...form }: AnswerProps) {
  return (
    <CaseForm {...form} schema={challengeAnswerSchema} submit="Record my answer">
      {fields => (
        <>
          <input type="hidden" name="challengeId" value={challengeId} />
          <Radios
            {...fields.one('answer')}
            label="What do you answer?"
            options={optionsOf({ upheld, not_upheld: 'It stays as it is, and they are told how to complain' })}
          />
          <TextArea {...fields.text('reason')} label="Why" hint="They will be told." />
        </>
      )}
    </CaseForm>
  )
}
