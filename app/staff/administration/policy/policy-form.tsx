'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { reviewTriggerNames, reviewTriggers } from '@/lib/policy/policy'
import { publishSchema } from '@/lib/policy/schema'

type Now = { owner: string; today: string; nextReview: string; text: string }
const triggers = reviewTriggers.map(value => ({ value, label: reviewTriggerNames[value] }))

export function PolicyForm({ action, version, now }: { action: FormAction; version: number; now: Now }) {
  return (
    <CaseForm schema={publishSchema} action={action} submit="Publish" back="/staff" version={version}>
      {fields => (
        <>
          <TextInput {...fields.text('owner', now.owner)} label="Who looks after it" hint="A role, not a name." />
          <TextInput {...fields.text('approvedOn', now.today)} label="Approved on" type="date" />
          <TextInput {...fields.text('validFrom', now.today)} label="In force from" type="date" />
          <TextInput
            {...fields.text('nextReview', now.nextReview)}
            label="Next review"
            type="date"
            hint="Usually three years after it was approved."
          />
          <Select {...fields.one('trigger', 'planned')} label="Why it is changed" options={triggers} />
          <TextArea
            {...fields.text('changes')}
            label="What changed"
            hint="Anybody may read this. Short sentences, and no names."
            rows={4}
          />
          <TextArea
            {...fields.text('text', now.text)}
            label="The policy"
            hint="A line that begins with # is a heading. A line such as “- Word: what it means” explains a word. Every other line is a paragraph."
            rows={24}
          />
        </>
      )}
    </CaseForm>
  )
}
