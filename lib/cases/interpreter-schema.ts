import { z } from 'zod'
import { languageName } from '@/lib/people/schema'
import { line } from '@/lib/reports/schema/fields'
import { interpreterModes } from './incident'
import { chosen, chosenId, localTime } from './schema'

export const bookingSchema = z.object({
  language: languageName.pipe(z.string('Type the name of the language')),
  mode: chosen(interpreterModes, 'Choose how'),
  bookedFor: localTime('Enter the date and time it is booked for'),
  interpreter: line,
})
export type NewBooking = z.output<typeof bookingSchema>

export const cancelledBookingSchema = z.object({ bookingId: chosenId('Choose a booking') })
export type CancelledBooking = z.output<typeof cancelledBookingSchema>
