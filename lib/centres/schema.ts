import { z } from 'zod'

/** A centre as it is added. Its name is said on its device, to staff and in counts. */
export const centreSchema = z.object({
  name: z
    .string({ error: 'Enter the name that people know the place by' })
    .transform(text => text.trim().replace(/\s+/g, ' '))
    .pipe(
      z
        .string()
        .min(3, { error: 'Enter the name that people know the place by' })
        .max(80, { error: 'Use 80 characters or fewer' }),
    ),
})
export type NewCentre = z.output<typeof centreSchema>

/** Which centre a button is about. */
export const centreIdSchema = z.object({ id: z.uuid({ error: 'Choose a centre of the list' }) })

/** Switched on or off: said by the button, so that two presses do not undo one another. */
export const switchSchema = centreIdSchema.extend({ to: z.enum(['on', 'off'], { error: 'Choose on or off' }) })
