'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes, Radios } from '@/components/form/choices'
import { perceiverNames, perceptionBasisNames } from '@/lib/triage/perception'
import { perceptionSchema } from '@/lib/triage/schema-beside'

type PerceptionFormProps = { action: FormAction; back: string; characteristics: { value: string; label: string }[] }

export function PerceptionForm({ characteristics, ...form }: PerceptionFormProps) {
  return (
    <CaseForm {...form} schema={perceptionSchema} submit="Record what they perceive">
      {fields => (
        <>
          <p>
            Anybody may perceive it, and so may you. Nobody is asked for proof. Once recorded it cannot be changed or
            taken away, and the report is a hate incident.
          </p>
          <Radios {...fields.one('who')} label="Who perceives it?" options={optionsOf(perceiverNames)} />
          <Checkboxes {...fields.many('grounds')} label="What do they think it is about?" options={characteristics} />
          <Radios
            {...fields.one('basis')}
            label="Is it about"
            hint="Never ask somebody what they are."
            options={optionsOf(perceptionBasisNames)}
          />
        </>
      )}
    </CaseForm>
  )
}
