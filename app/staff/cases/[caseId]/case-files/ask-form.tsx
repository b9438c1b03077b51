'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf, type PersonOption } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { purposeNames } from '@/lib/case-files/case-file'
import { askSchema } from '@/lib/case-files/schema'

type Props = { action: FormAction; back: string; people: readonly PersonOption[]; isRestricted: boolean }

export function AskForm({ people, isRestricted, ...form }: Props) {
  return (
    <CaseForm {...form} schema={askSchema} submit="Ask for the file">
      {fields => (
        <>
          <Radios {...fields.one('purpose')} label="What is it for?" options={optionsOf(purposeNames)} />
          <Radios
            {...fields.one('forPersonId')}
            label="Whose file is it?"
            hint="For a Case Review and a subject access request only: it holds what is theirs, and everybody else is hidden."
            options={people}
          />
          <TextInput {...fields.text('recipient')} label="Who gets it?" />
          <TextArea {...fields.text('reason')} label="Why is it needed?" rows={3} />
          {isRestricted && (
            <Checkbox
              {...fields.tick('restricted')}
              label="This case is restricted, and it is meant to leave the house"
            />
          )}
        </>
      )}
    </CaseForm>
  )
}
