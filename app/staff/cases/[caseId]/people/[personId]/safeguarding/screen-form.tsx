'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { answerField } from '@/lib/risk/schema'
import { screenSchema } from '@/lib/safeguarding/schema'
import type { ScreenKind } from '@/lib/safeguarding/screen'
import { screenAnswerNames, screenOutcomeNames } from '@/lib/safeguarding/screen-words'

type Question = { value: string; label: string }
type Props = { action: FormAction; back: string; kind: ScreenKind; questions: readonly Question[] }

export function ScreenForm({ kind, questions, ...form }: Props) {
  return (
    <CaseForm {...form} schema={screenSchema} submit="Record the screen">
      {fields => (
        <>
          <input type="hidden" name="kind" value={kind} />
          <div className="stack questions">
            {questions.map(({ value, label }) => (
              <Radios
                key={value}
                {...fields.one(answerField(value))}
                label={label}
                options={optionsOf(screenAnswerNames)}
              />
            ))}
          </div>
          <TextArea {...fields.text('views')} label="What they want to happen" rows={3} hint="In their words." />
          <Outcome fields={fields} />
        </>
      )}
    </CaseForm>
  )
}

function Outcome({ fields }: { fields: CaseFields }) {
  return (
    <>
      <Radios
        {...fields.one('outcome')}
        label="What comes of it"
        hint="Decided the same day. “More to find out” leaves the clock running."
        options={optionsOf(screenOutcomeNames)}
      />
      <TextInput {...fields.text('referredTo')} label="Referred to" hint="The service, and who took it." />
      <TextInput {...fields.text('referredAt')} label="When, if not now" type="datetime-local" short />
      <Radios
        {...fields.one('consent')}
        label="Do they agree to a referral?"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'not_asked', label: 'Not asked' },
        ]}
      />
      <TextArea
        {...fields.text('reason')}
        label="Why"
        rows={3}
        hint="Needed where nothing is referred, above all where all three are yes. If they said no and it is referred, say why."
      />
    </>
  )
}
