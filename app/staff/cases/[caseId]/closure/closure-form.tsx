'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { decisionSchema, proposalSchema } from '@/lib/closing/schema'

type Props = { action: FormAction; back: string; version: number }
type Reason = { value: string; label: string; hint?: string }

const heard = {
  told: 'Yes, they were told that it ends',
  never_notified: 'They never heard of it',
  not_known_who: 'Nobody knows who it was',
  not_safe_to_tell: 'It is not safe to tell them',
}

export function ProposalForm({ reasons, ...form }: Props & { reasons: readonly Reason[] }) {
  return (
    <CaseForm {...form} schema={proposalSchema} submit="Propose closing">
      {fields => (
        <>
          <Radios {...fields.one('reason')} label="Why is the case to be closed?" options={reasons} />
          <TextArea {...fields.text('account')} label="What was done about it" />
          <TextArea
            {...fields.text('investigated')}
            label="What we looked into ourselves"
            hint="Also where the police or a partner leads."
          />
          <Radios
            {...fields.one('perpetratorTold')}
            label="Has the alleged perpetrator heard that it ends?"
            options={optionsOf(heard)}
          />
          <TextArea
            {...fields.text('nothingMore')}
            label="Why nothing more can be done"
            hint="Only where something happened in the last 20 working days."
          />
        </>
      )}
    </CaseForm>
  )
}

export function DecisionForm({ isHigh, ...form }: Props & { isHigh: boolean }) {
  return (
    <CaseForm {...form} schema={decisionSchema} submit="Record my decision">
      {fields => (
        <>
          <Radios
            {...fields.one('decision')}
            label="Is the case closed?"
            options={optionsOf({ approve: 'Yes, close it', decline: 'No, go on' })}
          />
          <TextArea {...fields.text('reason')} label="Why it is not closed" hint="Only where it is not." />
          {isHigh && (
            <TextArea
              {...fields.text('highRiskReason')}
              label="Why it is closed while a risk is High"
              hint="You take this on with your name."
            />
          )}
        </>
      )}
    </CaseForm>
  )
}
