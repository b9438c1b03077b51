'use client'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { CaseFields } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Checkboxes, Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import type { Audience } from '@/lib/support/audience'
import { audienceNames, catalogueKindNames } from '@/lib/support/catalogue'
import { groundWords } from '@/lib/triage/words'

/** An entry as it stands; all of it empty for a new one. */
export type EntryStanding = {
  kind?: string
  name?: string
  what?: string
  audience?: Audience
  areas?: readonly string[]
  grounds?: readonly string[]
  needsConsent?: boolean
  forPublic?: boolean
  phone?: string | null
  email?: string | null
  url?: string | null
  hours?: string | null
  validTo?: string | null
}
type Props = { fields: CaseFields; entry?: EntryStanding }

export function EntryFields({ fields, entry = {} }: Props) {
  return (
    <>
      <TextInput {...fields.text('name', entry.name)} label="Name, as people will hear it" />
      <TextArea {...fields.text('what', entry.what)} label="What it is, in plain words" rows={2} />
      <Select
        {...fields.one('kind', entry.kind ?? 'general')}
        label="What kind of thing"
        options={optionsOf(catalogueKindNames)}
      />
      <Radios
        {...fields.one('audience', entry.audience ?? 'anyone')}
        label="For whom"
        options={optionsOf(audienceNames)}
      />
      <Reach fields={fields} entry={entry} />
      <Contact fields={fields} entry={entry} />
      <Checkbox
        {...fields.tick('needsConsent', entry.needsConsent)}
        label="An agency outside: nobody is referred before they agreed"
      />
      <Checkbox {...fields.tick('forPublic', entry.forPublic)} label="Also on the public page of help" />
    </>
  )
}

function Reach({ fields, entry }: Required<Props>) {
  const { none: _, not_sure: __, ...some } = groundWords
  return (
    <>
      <TextInput
        {...fields.text('areas', entry.areas?.join(', '))}
        label="Districts it serves"
        hint="With commas between them. Leave it empty if it serves everywhere."
      />
      <Checkboxes
        {...fields.many('grounds', entry.grounds)}
        label="On which grounds"
        hint="Tick none if it is for everybody."
        options={optionsOf(some)}
      />
    </>
  )
}

function Contact({ fields, entry }: Required<Props>) {
  return (
    <>
      <TextInput {...fields.text('phone', entry.phone ?? '')} type="tel" label="Phone" short />
      <TextInput {...fields.text('email', entry.email ?? '')} type="email" label="Email" />
      <TextInput {...fields.text('url', entry.url ?? '')} label="Address on the web" />
      <TextInput {...fields.text('hours', entry.hours ?? '')} label="When they can be reached" />
      <TextInput
        {...fields.text('validTo', entry.validTo ?? '')}
        type="date"
        short
        label="Offered until"
        hint="Leave it empty if it has no end. After this day nobody is offered it."
      />
    </>
  )
}
