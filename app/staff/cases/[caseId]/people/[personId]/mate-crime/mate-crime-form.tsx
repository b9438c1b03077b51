'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { mateCrimeSchema } from '@/lib/safeguarding/schema'

type Sign = { value: string; label: string }
const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

export function MateCrimeForm({ signs, ...form }: { action: FormAction; back: string; signs: readonly Sign[] }) {
  return (
    <CaseForm {...form} schema={mateCrimeSchema} submit="Record what I found">
      {fields => (
        <>
          <Checkboxes {...fields.many('indicators')} label="What have you seen or heard?" options={signs} />
          <Radios
            {...fields.one('careOrSupportNeeds')}
            label="Do they have care or support needs?"
            hint="With any sign, yes asks for a safeguarding screen within 24 hours."
            options={yesNo}
          />
          <Radios
            {...fields.one('readsPhoneOrLivesIn')}
            label="Does somebody read their phone or post, or live in or stay over?"
            hint="Yes locks safe contact at once: no calls, texts, emails or letters. Only a manager may loosen it."
            options={yesNo}
          />
          <TextArea {...fields.text('note')} label="What to know" rows={3} />
        </>
      )}
    </CaseForm>
  )
}
