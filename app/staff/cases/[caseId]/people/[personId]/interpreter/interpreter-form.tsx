'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextInput } from '@/components/form/text-input'
import { interpreterModeNames } from '@/lib/cases/incident'
import { bookingSchema, cancelledBookingSchema } from '@/lib/cases/interpreter-schema'

type Form = { action: FormAction; back: string }

export function BookingForm({ action, back, language }: Form & { language?: string }) {
  return (
    <CaseForm schema={bookingSchema} action={action} submit="Record the booking" back={back}>
      {fields => (
        <>
          <TextInput {...fields.text('language', language)} label="Language" />
          <Radios {...fields.one('mode')} label="How" options={optionsOf(interpreterModeNames)} />
          <TextInput {...fields.text('bookedFor')} label="When" type="datetime-local" />
          <TextInput
            {...fields.text('interpreter')}
            label="Interpreter"
            hint="Their id or number with the agency. Never a relative, never a friend, never a child."
          />
        </>
      )}
    </CaseForm>
  )
}

export function CancelBookingForm({ action, back, bookingId }: Form & { bookingId: string }) {
  return (
    <CaseForm schema={cancelledBookingSchema} action={action} submit="Cancel this booking" back={back}>
      {() => <input type="hidden" name="bookingId" value={bookingId} />}
    </CaseForm>
  )
}
