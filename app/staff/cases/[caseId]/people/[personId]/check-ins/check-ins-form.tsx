'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { checkInsSchema } from '@/lib/people/check-in-schema'

type Props = { action: FormAction; back: string; version: number; stopped: boolean }

export function CheckInsForm({ stopped, ...form }: Props) {
  const choice = stopped
    ? { value: 'again', label: 'They would like us to check in again' }
    : { value: 'stop', label: 'They asked us not to check in' }
  return (
    <CaseForm {...form} schema={checkInsSchema} submit="Record what they want">
      {fields => (
        <Radios
          {...fields.one('checkIns')}
          label={stopped ? 'Have they changed their mind?' : 'Do they want no check-ins?'}
          hint="Theirs to say, at any time. It changes nothing else that we do for them."
          options={[choice]}
        />
      )}
    </CaseForm>
  )
}
