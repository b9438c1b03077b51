'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextInput } from '@/components/form/text-input'
import { givingSchema } from '@/lib/restricted/instruction-schema'
import { wayNames } from '@/lib/restricted/words'

export function GivingForm({ id, now, ...form }: { action: FormAction; back: string; id: string; now: string }) {
  return (
    <CaseForm {...form} schema={givingSchema} submit="Record that it was given">
      {fields => (
        <>
          <input type="hidden" name="instructionId" value={id} />
          <TextInput {...fields.text('givenTo')} label="Who was told" hint="Whoever sends people to homes." />
          <Radios {...fields.one('way')} label="How" options={optionsOf(wayNames)} />
          <TextInput {...fields.text('givenAt', now)} label="When" type="datetime-local" />
        </>
      )}
    </CaseForm>
  )
}
