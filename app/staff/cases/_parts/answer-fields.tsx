'use client'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { type OfferDecision, offerDecisionNames } from '@/lib/support/offer'
import type { CaseFields } from './use-case-form'

type Props = { fields: CaseFields; decisions: readonly OfferDecision[]; decision?: OfferDecision }

/** What they said to an offer. Nobody needs a reason to say no. */
export function AnswerFields({ fields, decisions, decision }: Props) {
  return (
    <>
      <Radios
        {...fields.one('decision', decision)}
        label="What did they say?"
        hint="Saying no is fine, and changes nothing else we do for them."
        options={decisions.map(value => ({ value, label: offerDecisionNames[value] }))}
      />
      <TextArea
        {...fields.text('theirWords')}
        label="In their words"
        rows={3}
        hint="Leave it empty if there is nothing to add."
      />
      <TextArea
        {...fields.text('declineReason')}
        label="If they said no and told you why"
        rows={2}
        hint="Do not ask for a reason."
      />
    </>
  )
}
