'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { type RiskBand, riskBandNames } from '@/lib/risk/risk'
import { loweringSchema } from '@/lib/risk/schema'

type Props = { action: FormAction; back: string; assessment: string; bands: readonly RiskBand[] }

export function LoweringForm({ assessment, bands, ...form }: Props) {
  return (
    <CaseForm {...form} schema={loweringSchema} submit="Lower the band">
      {fields => (
        <>
          <input type="hidden" name="assessment" value={assessment} />
          <Radios
            {...fields.one('band')}
            label="The band from now on"
            hint="The answers stay as they are. Something ticked that makes it High holds until it is assessed again."
            options={bands.map(band => ({ value: band, label: riskBandNames[band] }))}
          />
          <TextArea {...fields.text('reason')} label="Why it is lower" rows={4} hint="Kept with your name." />
        </>
      )}
    </CaseForm>
  )
}
