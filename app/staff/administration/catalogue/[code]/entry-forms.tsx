'use client'
import { EntryFields, type EntryStanding } from '@/app/staff/administration/_parts/entry-fields'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { confirmationSchema, correctionSchema } from '@/lib/support/catalogue-schema'

const back = '/staff/administration/catalogue'
type Props = { action: FormAction; version: number }

export function ConfirmForm(props: Props) {
  return (
    <CaseForm {...props} schema={confirmationSchema} submit="Still right" back={back}>
      {() => null}
    </CaseForm>
  )
}

export function TakeOutForm(props: Props) {
  return (
    <CaseForm {...props} schema={confirmationSchema} submit="Take it out" back={back}>
      {() => null}
    </CaseForm>
  )
}

export function CorrectionForm({ entry, ...form }: Props & { entry: EntryStanding }) {
  return (
    <CaseForm {...form} schema={correctionSchema} submit="Record the correction" back={back}>
      {fields => <EntryFields fields={fields} entry={entry} />}
    </CaseForm>
  )
}
