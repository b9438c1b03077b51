'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf, type PersonOption } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { diarySchema, takenSources } from '@/lib/cases/diary'
import { diarySourceNames } from '@/lib/cases/incident'

type Props = { action: FormAction; back: string; people: readonly PersonOption[]; person?: string }

const sources = Object.fromEntries(takenSources.map(source => [source, diarySourceNames[source]]))

export function DiaryForm({ action, back, people, person }: Props) {
  return (
    <CaseForm schema={diarySchema} action={action} submit="Add to the diary" back={back}>
      {fields => (
        <>
          <Radios {...fields.one('personId', person)} label="Whose diary" options={people} />
          <Radios {...fields.one('source')} label="How it reached us" options={optionsOf(sources)} />
          <TextInput {...fields.text('startedAt')} label="When it started" type="datetime-local" />
          <TextInput {...fields.text('endedAt')} label="When it stopped, if they know" type="datetime-local" />
          <TextArea
            {...fields.text('what')}
            label="What they saw or heard"
            hint="Their exact words, and the exact words that were said. Once added it cannot be changed."
          />
          <TextArea {...fields.text('place')} label="Where" rows={2} />
          <TextArea {...fields.text('who')} label="Who did it, as they say" rows={2} />
          <TextArea {...fields.text('witnesses')} label="Who else saw or heard it" rows={2} />
          <TextArea {...fields.text('effect')} label="How it affected them" rows={3} />
        </>
      )}
    </CaseForm>
  )
}
