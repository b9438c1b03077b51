'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { absenceSchema } from '@/lib/absences/schema'

type Option = { value: string; label: string }
/** `own` is the id of whoever may record for themselves only. */
type Props = { action: FormAction; own: string | undefined; colleagues: Option[] }

export function AbsenceForm({ action, own, colleagues }: Props) {
  const none = { value: '', label: 'Choose' }
  return (
    <CaseForm schema={absenceSchema} action={action} submit="Record the absence" back="/staff">
      {fields => (
        <>
          {own ? (
            <input type="hidden" name="staffId" value={own} />
          ) : (
            <Select {...fields.one('staffId')} label="Who is away" options={[none, ...colleagues]} />
          )}
          <TextInput {...fields.text('fromOn')} label="First day" type="date" />
          <TextInput
            {...fields.text('untilOn')}
            label="Last day"
            type="date"
            hint="Leave it empty where it is not known."
          />
          <Select
            {...fields.one('coverId')}
            label="Who stands in"
            hint="Cases go to their deputy, and to this colleague where there is none. Nobody is given a case they are shut out of."
            options={[{ value: '', label: 'Nobody in particular' }, ...colleagues]}
          />
        </>
      )}
    </CaseForm>
  )
}
