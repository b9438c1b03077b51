'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { OffersMade, type Thing } from '@/app/staff/cases/_parts/offers-made'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import { SendWithKeys } from '@/app/staff/cases/_parts/send-with-keys'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { callSchema } from '@/lib/cases/call'
import { channelNames, outcomeNames, wishNames } from '@/lib/people/person'

type Props = {
  action: FormAction
  back: string
  version: number
  person: string
  now: string
  language?: string
  /** What may be offered to them; nothing where support is not owed. */
  things: readonly Thing[]
  isVictim: boolean
}

const nothing = { value: '', label: 'Not spoken about' }

/** In the order in which a call goes, so that it is filled in by Tab alone. */
export function CallForm({ person, now, language, things, isVictim, ...form }: Props) {
  return (
    <CaseForm {...form} schema={callSchema} submit="Record the call">
      {fields => (
        <>
          <input type="hidden" name="personId" value={person} />
          <SendWithKeys />
          <TextArea
            {...fields.text('note')}
            label="What was said and agreed"
            rows={10}
            hint="Type while you listen. Their words, not ours."
          />
          <Radios {...fields.one('outcome')} label="How did it go?" options={optionsOf(outcomeNames)} />
          <Select {...fields.one('channel', 'phone')} label="How" options={optionsOf(channelNames)} />
          <TextInput {...fields.text('contactedAt', now)} label="When" type="datetime-local" />
          <Radios
            {...fields.one('wasSafe')}
            label="Was it safe for them to speak?"
            hint="As far as you could tell. Leave it empty if you could not."
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
          />
          <TextInput
            {...fields.text('interpreter')}
            label={language ? `Who interpreted (${language})` : 'Who interpreted, if anybody'}
            hint="A name or number of the service. Never a relative, never a child."
          />
          {isVictim && (
            <Select
              {...fields.one('wish', '')}
              label="Do they want us to go on?"
              options={[nothing, ...optionsOf(wishNames)]}
            />
          )}
          {things.length > 0 && <OffersMade things={things} asked={fields.many('offers')} />}
          <TextInput
            {...fields.text('nextUpdate')}
            label="When we are in touch next"
            type="date"
            hint="The day you promised them. They see it in their mailbox too."
          />
          <Radios
            {...fields.one('safe')}
            label="Is what they said of safe contact still right?"
            options={[
              { value: 'yes', label: 'Yes, they said so' },
              { value: 'change', label: 'No: I change it next' },
            ]}
          />
          <TextArea
            {...fields.text('colleagues')}
            label="A note for colleagues"
            rows={3}
            hint="What you thought, not what they said. Once added it cannot be changed."
          />
        </>
      )}
    </CaseForm>
  )
}
