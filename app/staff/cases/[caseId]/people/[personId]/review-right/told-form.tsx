'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { reviewRightToldSchema } from '@/lib/case-reviews/schema'

export function ToldForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <CaseForm schema={reviewRightToldSchema} action={action} submit="Record that I told them" back={back}>
      {() => <p>Once you have told them, safely, in a way they chose.</p>}
    </CaseForm>
  )
}
