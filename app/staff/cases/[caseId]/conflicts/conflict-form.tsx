'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { conflictRelationNames } from '@/lib/cases/conflict'
import { conflictSchema, myConflictSchema } from '@/lib/cases/conflict-schema'

const { asked_for_another: _, ...myRelations } = conflictRelationNames
const noteHint = 'Leave it empty if the line above says it. Those who work on the case can read this.'

export function MyConflictForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <CaseForm schema={myConflictSchema} action={action} submit="I know somebody in this case" back={back}>
      {fields => (
        <>
          <Radios {...fields.one('relation')} label="How do you know them?" options={optionsOf(myRelations)} />
          <TextArea {...fields.text('note')} label="Anything else" rows={2} hint={noteHint} />
        </>
      )}
    </CaseForm>
  )
}

type ColleagueProps = { action: FormAction; back: string; colleagues: readonly { id: string; name: string }[] }

export function ColleagueConflictForm({ action, back, colleagues }: ColleagueProps) {
  const options = [{ value: '', label: 'Choose' }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <CaseForm schema={conflictSchema} action={action} submit="Take them off this case" back={back}>
      {fields => (
        <>
          <Select {...fields.one('staffId')} label="Who" options={options} />
          <Radios
            {...fields.one('relation')}
            label="Why"
            options={optionsOf(conflictRelationNames).map(option => ({
              ...option,
              ...(option.value === 'asked_for_another' && { hint: 'They are taken off it, and may still read it.' }),
            }))}
          />
          <TextArea {...fields.text('note')} label="Anything else" rows={2} hint={noteHint} />
        </>
      )}
    </CaseForm>
  )
}
