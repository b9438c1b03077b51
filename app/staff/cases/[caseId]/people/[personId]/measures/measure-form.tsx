'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { measureSchema } from '@/lib/support/measure-schema'

type Props = {
  action: FormAction
  back: string
  kinds: readonly { code: string; words: string; urgent: boolean }[]
  owners: readonly { id: string; name: string }[]
  offers: readonly { id: string; name: string }[]
  owner: string
  today: string
  whose: string
}

export function MeasureForm({ kinds, owners, offers, owner, today, whose, ...form }: Props) {
  return (
    <CaseForm {...form} schema={measureSchema} submit="Ask for it">
      {fields => (
        <>
          <Radios
            {...fields.one('kind')}
            label="What is it?"
            options={kinds.map(({ code, words, urgent }) => ({
              value: code,
              label: words,
              ...(urgent && { hint: 'Within 24 hours, day and night.' }),
            }))}
          />
          <TextArea
            {...fields.text('what')}
            label="What is to be done, as a contractor will read it"
            hint="Say what and where in the home. Not why, and no names."
            rows={3}
          />
          <Checkbox {...fields.tick('agreed')} label={`Agreed with ${whose}`} />
          <TextArea
            {...fields.text('notAgreed')}
            label="If not agreed with them: why"
            hint="A lock is changed only with whoever lives there."
            rows={2}
          />
          <Select
            {...fields.one('ownerId', owner)}
            label="Who sees to it"
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput {...fields.text('dueOn', today)} label="By" type="date" short />
          <Checkbox {...fields.tick('canWait')} label="It can wait: nobody’s security depends on it" />
          {offers.length > 0 && (
            <Select
              {...fields.one('offerId', '')}
              label="The offer it comes from"
              options={[{ value: '', label: 'None' }, ...offers.map(({ id, name }) => ({ value: id, label: name }))]}
            />
          )}
        </>
      )}
    </CaseForm>
  )
}
