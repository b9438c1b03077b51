'use client'
import { AnswerFields } from '@/app/staff/cases/_parts/answer-fields'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import type { OfferDecision } from '@/lib/support/offer'
import { offerDecisionSchema } from '@/lib/support/schema'

type Props = { action: FormAction; back: string; version: number; decisions: readonly OfferDecision[] }

export function OfferDecisionForm({ decisions, ...form }: Props) {
  return (
    <CaseForm {...form} schema={offerDecisionSchema} submit="Record their answer">
      {fields => <AnswerFields fields={fields} decisions={decisions} />}
    </CaseForm>
  )
}
