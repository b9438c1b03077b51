'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox } from '@/components/form/choices'
import { acknowledged } from '@/lib/staff/duty'
import { dutyWords } from '@/lib/staff/duty-words'
import { agreeingSchema } from '@/lib/staff/schema'

/** Two ticks, one for each part: nobody agrees to one by agreeing to the other. */
export function AgreeingForm({ action }: { action: FormAction }) {
  return (
    <CaseForm schema={agreeingSchema} action={action} submit="Agree and start">
      {fields => acknowledged.map(kind => <Checkbox key={kind} {...fields.tick(kind)} label={dutyWords[kind].tick} />)}
    </CaseForm>
  )
}
