'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { deferralSchema } from '@/lib/cases/schema'

const reasons = [
  { value: 'safety', label: 'There is no safe time or way before then', hint: 'Deferred for safety. Not a breach.' },
  { value: 'asked', label: 'They asked us to wait', hint: 'Their choice. Not a breach.' },
]

export function DeferralForm({ action, back, version }: { action: FormAction; back: string; version: number }) {
  return (
    <CaseForm schema={deferralSchema} action={action} submit="Move the clock" back={back} version={version}>
      {fields => (
        <>
          <Radios {...fields.one('why')} label="Why" options={reasons} />
          <TextInput
            {...fields.text('until')}
            label="Until when"
            type="datetime-local"
            hint="The next safe time, or the time they asked for. It becomes the time that counts."
          />
          <TextArea
            {...fields.text('reason')}
            label="What makes it so"
            rows={4}
            hint="A few words, such as: someone else reads her phone; we meet at the centre on Thursday."
          />
        </>
      )}
    </CaseForm>
  )
}
