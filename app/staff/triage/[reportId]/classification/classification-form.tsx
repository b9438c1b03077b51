'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { HarassmentMeanings } from '@/app/staff/triage/_parts/harassment-meanings'
import { Checkbox, Checkboxes } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import type { ListItem } from '@/lib/lists/list'
import { adviceOn } from '@/lib/triage/advice'
import type { Classified } from '@/lib/triage/classification'
import { remitGroundNames } from '@/lib/triage/remit'
import { classificationSchema } from '@/lib/triage/schema-beside'
import type { TriageLists } from '@/lib/triage/word-lists'

type ClassificationFormProps = {
  action: FormAction
  back: string
  standing: Classified
  lists: TriageLists
  isHate: boolean
}

export function ClassificationForm({ standing, lists, isHate, ...form }: ClassificationFormProps) {
  return (
    <CaseForm {...form} schema={classificationSchema} submit="Record">
      {fields => (
        <>
          <Checkboxes
            {...fields.many('types', standing.types)}
            label="What happened"
            hint="From what they told us. Add or correct; their own answers stay beside it."
            options={lists.types.map(typeOption)}
          />
          <Checkboxes
            {...fields.many('grounds', standing.grounds)}
            label="What it is about, real or presumed"
            hint="About the behaviour. Nobody has to say what they are."
            options={lists.characteristics.map(plainOption)}
          />
          <Kinds fields={fields} standing={standing} isHate={isHate} />
          <Select
            {...fields.one('perpetratorType', standing.perpetratorType ?? '')}
            label="The alleged perpetrator is"
            options={[{ value: '', label: 'Not decided yet' }, ...lists.perpetrators.map(plainOption)]}
          />
          <Checkboxes
            {...fields.many('remit', standing.remit)}
            label="Why it is ours to deal with"
            hint="One is enough. Where you are in doubt, it is ours."
            options={optionsOf(remitGroundNames)}
          />
          <TextArea {...fields.text('note')} label="Note" hint="Leave it empty if there is nothing to add." rows={3} />
        </>
      )}
    </CaseForm>
  )
}

type KindsProps = { fields: CaseFields; standing: Classified; isHate: boolean }

function Kinds({ fields, standing, isHate }: KindsProps) {
  return (
    <>
      {isHate && (
        <p>
          <strong>Hate incident.</strong> Somebody perceives hostility or prejudice, so it is recorded as one. This form
          cannot take that off.
        </p>
      )}
      <Checkbox
        {...fields.tick('harassment', standing.classification.includes('harassment'))}
        label="It is harassment as well"
      />
      <HarassmentMeanings />
      <Checkbox
        {...fields.tick('possibleCrime', standing.possibleCrime)}
        label="It may be a crime. With hostility or prejudice it is then recorded as a hate crime"
      />
    </>
  )
}

const plainOption = ({ code, words }: ListItem) => ({ value: code, label: words })

function typeOption(item: ListItem) {
  const advice = adviceOn(item)
  const words = advice.map(line => <p key={line}>{line}</p>)
  return { ...plainOption(item), ...(advice.length > 0 && { reveals: words }) }
}
