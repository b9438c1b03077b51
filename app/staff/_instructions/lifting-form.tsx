'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { liftingSchema } from '@/lib/restricted/instruction-schema'

export function LiftingForm({ id, ...form }: { action: FormAction; back: string; id: string }) {
  return (
    <CaseForm {...form} schema={liftingSchema} submit="Lift it: they may be sent there again" quiet>
      {() => <input type="hidden" name="instructionId" value={id} />}
    </CaseForm>
  )
}
