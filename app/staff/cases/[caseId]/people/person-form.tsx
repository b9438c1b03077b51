'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { ageNames } from '@/lib/people/age'
import { personRoleNames } from '@/lib/people/person'
import { personSchema } from '@/lib/people/schema'
import { victimTypeNames } from '@/lib/people/victim-type'

export function PersonForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <CaseForm schema={personSchema} action={action} submit="Add person" back={back}>
      {fields => (
        <>
          <Radios {...fields.one('role')} label="Their part in this" options={optionsOf(personRoleNames)} />
          <Radios
            {...fields.one('victimType', '')}
            label="Victims and witnesses: how do they stand to us?"
            hint="It never changes whether they have support. For one of our staff, or of a contractor, their line manager is asked to be in touch today."
            options={[...optionsOf(victimTypeNames), { value: '', label: 'Not known yet' }]}
          />
          <TextInput {...fields.text('name')} label="Name" hint="Leave it empty if it is not known." />
          <TextInput {...fields.text('phone')} label="Phone" type="tel" />
          <TextInput {...fields.text('email')} label="Email" type="email" spellCheck={false} />
          <TextArea {...fields.text('address')} label="Address" rows={3} />
          <TextArea
            {...fields.text('about')}
            label="About them"
            rows={4}
            hint="What helps colleagues speak with them well, such as how they like to be spoken to."
          />
          <Radios
            {...fields.one('ageBand', '')}
            label="Age, as far as they say"
            options={[...optionsOf(ageNames), { value: '', label: 'Not said' }]}
          />
          <Checkbox {...fields.tick('identityKept', true)} label="Keep who they are from the alleged perpetrator" />
        </>
      )}
    </CaseForm>
  )
}
