'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { surveySchema } from '@/lib/closing/survey-schema'
import { surveyQuestionItems } from '@/lib/lists/defaults/survey-questions'
import { longText } from '@/lib/reports/schema/text'

const ends = {
  answered: 'They answered',
  declined: 'They would rather not, or did not answer when asked',
  not_safe: 'It is not safe to ask them',
  no_safe_channel: 'There is no safe way to reach them',
}
const { answered: _, ...unasked } = ends
const marks = { '1': '1: not at all', '2': '2', '3': '3', '4': '4', '5': '5: very much' }

export function SurveyForm({ ways, ...form }: { action: FormAction; back: string; ways: Record<string, string> }) {
  const canAsk = Object.keys(ways).length > 0
  return (
    <CaseForm {...form} schema={surveySchema} submit="Record">
      {fields => (
        <>
          <Radios {...fields.one('end')} label="What came of it?" options={optionsOf(canAsk ? ends : unasked)} />
          {canAsk && (
            <>
              <Radios {...fields.one('channel')} label="By which way did you ask?" options={optionsOf(ways)} />
              {surveyQuestionItems.map(({ code, words }) => (
                <Radios key={code} {...fields.one(code)} label={words} options={optionsOf(marks)} />
              ))}
              <TextArea
                {...fields.text('text')}
                label="Their own words"
                hint="Only what they want to say, without names. The manager of hate cases reads it, later and without their name."
                maxLength={longText}
              />
            </>
          )}
        </>
      )}
    </CaseForm>
  )
}
