'use client'
import { AnswerFields } from '@/app/staff/cases/_parts/answer-fields'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf, type PersonOption } from '@/app/staff/cases/_parts/options'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { Folded } from '@/components/page/summary-list'
import { channelNames } from '@/lib/people/person'
import { offerSchema } from '@/lib/support/schema'

type Thing = { value: string; label: string; hint?: string }
type Props = {
  action: FormAction
  back: string
  people: readonly PersonOption[]
  person?: string
  things: readonly Thing[]
  others: readonly Thing[]
  thing?: string
}

export function OfferForm({ action, back, people, person, things, others, thing }: Props) {
  return (
    <CaseForm schema={offerSchema} action={action} submit="Record offer" back={back}>
      {fields => (
        <>
          <Radios {...fields.one('personId', person)} label="To whom" options={people} />
          <Radios
            {...fields.one('catalogueCode', thing)}
            label="What"
            hint="One named thing. What was not checked in the last 90 days is left out."
            options={things}
          >
            {others.length > 0 && <Others fields={fields} others={others} />}
          </Radios>
          <Select
            {...fields.one('channel', '')}
            label="How it was offered"
            options={[{ value: '', label: 'Not recorded' }, ...optionsOf(channelNames)]}
          />
          <TextInput {...fields.text('language')} label="Language, if not English" />
          <AnswerFields
            fields={fields}
            decisions={['not_answered', 'accepted', 'declined', 'deferred']}
            decision="not_answered"
          />
          <Checkbox
            {...fields.tick('riskRose')}
            label="Risk has risen since they last said no to this, and is recorded"
          />
        </>
      )}
    </CaseForm>
  )
}

/** What is current and meant for somebody else, for another place, or for other grounds: never out of reach. */
function Others({ fields, others }: { fields: CaseFields; others: readonly Thing[] }) {
  const asked = fields.one('catalogueCode')
  return (
    <Folded
      summary={`Everything else in the catalogue: ${others.length}`}
      open={others.some(({ value }) => value === asked.selected)}
    >
      <Radios
        name={asked.name}
        id="catalogueCode-others"
        selected={asked.selected}
        label="Everything else"
        options={others}
      />
    </Folded>
  )
}
