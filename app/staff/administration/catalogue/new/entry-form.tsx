'use client'
import { EntryFields } from '@/app/staff/administration/_parts/entry-fields'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { entrySchema } from '@/lib/support/catalogue-schema'
import { minimumOffers } from '@/lib/support/offer'

export function EntryForm({ action }: { action: FormAction }) {
  return (
    <CaseForm schema={entrySchema} action={action} submit="Add the entry" back="/staff/administration/catalogue">
      {fields => (
        <>
          <EntryFields fields={fields} />
          <Select
            {...fields.one('minimumOffer', 'none')}
            label="Which of the five minimum offers it counts as"
            hint="Chosen once: what somebody was offered is not made less afterwards."
            options={[
              { value: 'none', label: 'None of them' },
              ...minimumOffers.map((label, i) => ({ value: `${i + 1}`, label })),
            ]}
          />
        </>
      )}
    </CaseForm>
  )
}
