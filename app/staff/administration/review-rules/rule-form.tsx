'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { reviewRuleSchema } from '@/lib/case-reviews/schema'

type Props = { action: FormAction; districts: { value: string; label: string }[] }

export function RuleForm({ action, districts }: Props) {
  return (
    <CaseForm schema={reviewRuleSchema} action={action} submit="Set the rule from today" back="/staff">
      {fields => (
        <>
          <Select {...fields.one('district')} label="District" options={districts} />
          <TextInput {...fields.text('asbCount', '3')} label="How many reports are enough" inputMode="numeric" />
          <TextInput {...fields.text('windowMonths', '6')} label="Within how many months" inputMode="numeric" />
          <TextInput
            {...fields.text('reportedWithinMonths', '1')}
            label="Each reported within how many months of happening"
            inputMode="numeric"
          />
          <TextInput
            {...fields.text('hateCount', '1')}
            label="How many hate reports are enough by themselves"
            hint="Leave it empty where they count as any other."
            inputMode="numeric"
          />
          <TextInput {...fields.text('url')} label="The council’s page about it" hint="It is given to victims." />
        </>
      )}
    </CaseForm>
  )
}
