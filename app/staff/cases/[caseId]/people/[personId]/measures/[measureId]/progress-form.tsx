'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { measureDoneSchema, measureOwnerSchema, measureStruckSchema, orderSchema } from '@/lib/support/measure-schema'

type Form = { action: FormAction; back: string; version: number }
type Listed = readonly { id: string; name: string }[]

export function OrderForm({
  measure,
  ...form
}: Form & { measure: { supplier: string | null; orderReference: string | null } }) {
  return (
    <CaseForm {...form} schema={orderSchema} submit="Record the order">
      {fields => (
        <>
          <TextInput {...fields.text('supplier', measure.supplier ?? '')} label="Supplier" />
          <TextInput {...fields.text('orderReference', measure.orderReference ?? '')} label="Order reference" />
          <TextInput
            {...fields.text('cost')}
            label="Cost in pounds, where it is known"
            hint="It decides nothing and waits for nobody."
            inputMode="decimal"
            short
          />
        </>
      )}
    </CaseForm>
  )
}

export function DoneForm({ items, ...form }: Form & { items: Listed }) {
  return (
    <CaseForm {...form} schema={measureDoneSchema} submit="Record that it is done">
      {fields => (
        <>
          <TextArea
            {...fields.text('proof')}
            label="How do we know that it is done?"
            hint="Such as who saw it, and what they said about it."
            rows={3}
          />
          {items.length > 0 && (
            <Select
              {...fields.one('proofId', '')}
              label="An item of the evidence that shows it"
              options={[{ value: '', label: 'None' }, ...optionsOf(items)]}
            />
          )}
        </>
      )}
    </CaseForm>
  )
}

type OwnerProps = Form & { owners: Listed; measure: { ownerId: string; dueOn: string } }

export function OwnerForm({ owners, measure, ...form }: OwnerProps) {
  return (
    <CaseForm {...form} schema={measureOwnerSchema} submit="Change">
      {fields => (
        <>
          <Select {...fields.one('ownerId', measure.ownerId)} label="Who sees to it" options={optionsOf(owners)} />
          <TextInput {...fields.text('dueOn', measure.dueOn)} label="By" type="date" short />
        </>
      )}
    </CaseForm>
  )
}

export function StruckForm(form: Form) {
  return (
    <CaseForm {...form} schema={measureStruckSchema} submit="Strike it out">
      {fields => <TextArea {...fields.text('cancelReason')} label="Why will it not be done?" rows={3} />}
    </CaseForm>
  )
}

const optionsOf = (listed: Listed) => listed.map(({ id, name }) => ({ value: id, label: name }))
