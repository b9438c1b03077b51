import { z } from 'zod'
import { chosen, localTime } from '@/lib/cases/schema'
import { choices, line } from '@/lib/reports/schema/fields'
import { visitPurposes } from './visit'

/** The codes come from a list that is data: what is missing is said by the booking itself. */
const codes = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform(given => (given === undefined ? [] : [given].flat().filter(code => /^[a-z_]{1,60}$/.test(code))))

/** `who` is `staff:` or `agency:` and an id: one list in the form. */
export const bookingSchema = z.object({
  homeId: z.uuid('Find the home first'),
  purpose: chosen(visitPurposes, 'Choose what the visit is for'),
  forAt: localTime('Choose the day and time'),
  who: line.pipe(z.string('Choose who goes').regex(/^(staff|agency):[0-9a-f-]{36}$/, 'Choose who goes from the list')),
  emergency: choices(['yes']).transform(ticked => ticked !== undefined),
  controls: codes,
})
export type NewVisit = z.output<typeof bookingSchema>

export const cancelSchema = z.object({ id: z.uuid('Choose a visit') })

export const findHomeSchema = z.object({ address: line.pipe(z.string('Type the address, such as “2 Moor Lane”')) })
