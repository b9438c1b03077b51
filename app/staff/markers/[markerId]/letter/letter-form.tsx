'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { notifiedSchema } from '@/lib/violent-persons/schema'

export function LetterForm(form: { action: FormAction; back: string; version: number }) {
  return (
    <div className="no-print">
      <CaseForm {...form} schema={notifiedSchema} submit="Record that it was sent">
        {() => <p>Print this page, and send it in a plain envelope. Then record it here.</p>}
      </CaseForm>
    </div>
  )
}
