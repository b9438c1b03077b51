'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextInput } from '@/components/form/text-input'
import { landlordSchema } from '@/lib/landlord/schema'

type Name = 'name' | 'shortName' | 'phone' | 'dutyPhone' | 'email' | 'hours' | 'address' | 'exitUrl' | 'referencePrefix'
type Details = Partial<Record<Name, string | null>>
type Props = { action: FormAction; version: string; now: Details | undefined }

export function LandlordForm({ action, version, now = {} }: Props) {
  return (
    <CaseForm schema={landlordSchema} action={action} submit="Keep these details" back="/staff/administration">
      {fields => (
        <>
          <input type="hidden" name="version" value={version} />
          <Who fields={fields} now={now} />
          <Reached fields={fields} now={now} />
          <Elsewhere fields={fields} now={now} />
        </>
      )}
    </CaseForm>
  )
}

type PartProps = { fields: CaseFields; now: Details }
const of = ({ fields, now }: PartProps, name: Name) => fields.text(name, now[name] ?? '')

function Who(props: PartProps) {
  return (
    <>
      <TextInput {...of(props, 'name')} label="Name" maxLength={60} />
      <TextInput
        {...of(props, 'shortName')}
        label="Short name, if people say another"
        hint="Messages begin with it: “Larkmoor: we have your message.”"
        maxLength={30}
      />
      <TextInput
        {...of(props, 'referencePrefix')}
        label="References begin with"
        hint="Two letters. References that were given keep theirs."
        maxLength={2}
        short
      />
    </>
  )
}

function Reached(props: PartProps) {
  return (
    <>
      <TextInput {...of(props, 'phone')} label="Telephone" hint="People are told to call it." type="tel" />
      <TextInput
        {...of(props, 'dutyPhone')}
        label="Telephone of the duty manager"
        hint="Shown to staff only."
        type="tel"
      />
      <TextInput {...of(props, 'email')} label="Email, if there is one" type="email" />
      <TextInput
        {...of(props, 'hours')}
        label="When somebody answers"
        hint="As part of a sentence: “Monday to Friday, 9am to 5pm”."
      />
      <TextInput {...of(props, 'address')} label="Address" hint="The office that people can visit, on one line." />
    </>
  )
}

function Elsewhere(props: PartProps) {
  return (
    <TextInput
      {...of(props, 'exitUrl')}
      label="Where the exit leads"
      hint="A page of another website that anybody might be reading, such as the weather. It begins with https://"
      inputMode="url"
      spellCheck={false}
    />
  )
}
