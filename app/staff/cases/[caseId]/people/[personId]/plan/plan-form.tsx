'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { CaseFields, FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import type { CarePlan } from '@/lib/cases/care'
import { channelNames } from '@/lib/people/person'
import { planSchema } from '@/lib/plans/schema'

type Props = { action: FormAction; back: string; plan?: CarePlan }
type PartProps = { fields: CaseFields; plan?: CarePlan }

export function PlanForm({ plan, ...form }: Props) {
  return (
    <CaseForm {...form} schema={planSchema} submit="Make the plan">
      {fields => (
        <>
          <Wanted fields={fields} plan={plan} />
          <Contact fields={fields} plan={plan} />
          <Agreed fields={fields} plan={plan} />
        </>
      )}
    </CaseForm>
  )
}

function Wanted({ fields, plan }: PartProps) {
  return (
    <>
      <TextArea {...fields.text('wants', plan?.wants)} label="What they want" rows={4} hint="In their words." />
      <TextArea {...fields.text('worries', plan?.worries ?? '')} label="What worries them most" rows={3} />
      <Checkbox
        {...fields.tick('supportOnly', plan?.supportOnly)}
        label="Support and safety only: nothing is done about the person who did it"
      />
    </>
  )
}

function Contact({ fields, plan }: PartProps) {
  return (
    <>
      <TextArea
        {...fields.text('contactAgreed', plan?.contactAgreed ?? '')}
        label="What we agreed about reaching them safely"
        rows={3}
      />
      <TextInput
        {...fields.text('contactEveryDays', plan?.contactEveryDays?.toString())}
        label="We are in touch every … days"
        hint="0 if they want no updates. It lasts until a new version of the plan says otherwise."
        inputMode="numeric"
        short
      />
      <Radios
        {...fields.one('contactChannel', plan?.contactChannel ?? undefined)}
        label="How"
        options={optionsOf(channelNames)}
      />
    </>
  )
}

function Agreed({ fields, plan }: PartProps) {
  return (
    <>
      <TextArea
        {...fields.text('evidenceApproach', plan?.evidenceApproach ?? '')}
        label="How what happens is kept"
        rows={3}
        hint="Such as a phone diary, photos, or calls to us. Nobody has to keep sheets."
      />
      <TextArea
        {...fields.text('notWithoutAsking', plan?.notWithoutAsking ?? '')}
        label="What we will not do without asking them"
        rows={3}
      />
      <Checkbox
        {...fields.tick('emergencyAdvice', plan?.emergencyAdvice)}
        label="I told them what to do in an emergency"
      />
      <Checkbox
        {...fields.tick('rightsExplained', plan?.rightsExplained)}
        label="I explained how to complain, and the ASB Case Review"
      />
      <TextInput {...fields.text('nextReviewOn')} label="We look at it together again on" type="date" short />
    </>
  )
}
