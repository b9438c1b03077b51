'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import { RunningTotal } from '@/app/staff/cases/_parts/running-total'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Checkboxes, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { Panel } from '@/components/page/panel'
import type { RiskQuestion } from '@/lib/lists/defaults/risk-questions'
import { riskBandNames } from '@/lib/risk/risk'
import { answerField, assessmentSchema } from '@/lib/risk/schema'

type Option = { value: string; label: string }
type Props = {
  action: FormAction
  back: string
  listVersion: number
  questions: readonly RiskQuestion[]
  overrides: readonly Option[]
  suggested: readonly string[]
}

export function AssessmentForm({ listVersion, questions, overrides, suggested, ...form }: Props) {
  return (
    <CaseForm {...form} schema={assessmentSchema} submit="Record the assessment">
      {fields => (
        <>
          <input type="hidden" name="listVersion" value={listVersion} />
          <div className="stack questions">
            {questions.map(({ code, words, answers }, i) => (
              <Radios
                key={code}
                {...fields.one(answerField(code))}
                label={`${i + 1}. ${words}`}
                options={answers.map(answer => ({ value: answer.code, label: answer.words }))}
              />
            ))}
          </div>
          <RunningTotal points={pointsOf(questions)} />
          <Overrides fields={fields} overrides={overrides} suggested={suggested} />
          <Judgement fields={fields} />
        </>
      )}
    </CaseForm>
  )
}

function Overrides({ fields, overrides, suggested }: { fields: CaseFields } & Pick<Props, 'overrides' | 'suggested'>) {
  return (
    <>
      <Checkboxes
        {...fields.many('overrides', suggested)}
        label="Does any of these hold?"
        hint="Each makes the risk High whatever the score. What the record already says is ticked: look whether it is so."
        options={overrides}
      />
      <Panel kind="notice" icon="alert" title="If they speak of suicide or self-harm" id="suicide" level={3}>
        <p>
          Ask plainly and stay with them. If they are in danger now, call 999. Samaritans: 116 123, day and night. Then
          follow the suicide protocol and tell your manager the same day.
        </p>
      </Panel>
    </>
  )
}

function Judgement({ fields }: { fields: CaseFields }) {
  return (
    <>
      <Checkbox {...fields.tick('declined')} label="They did not want to be asked: I judge the band myself" />
      <Radios
        {...fields.one('band')}
        label="A band of your own judgement"
        hint="You may always go higher than the score. Going lower needs a manager: until then it stays as it was."
        options={[{ value: '', label: 'That of the score' }, ...optionsOf(riskBandNames)]}
      />
      <TextArea {...fields.text('reason')} label="Why" rows={3} hint="Needed where you judge the band yourself." />
    </>
  )
}

const pointsOf = (questions: readonly RiskQuestion[]) =>
  Object.fromEntries(
    questions.map(({ code, answers }) => [
      answerField(code),
      Object.fromEntries(answers.map(answer => [answer.code, answer.score])),
    ]),
  )
