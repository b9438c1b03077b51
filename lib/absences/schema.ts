import { z } from 'zod'
import { chosen, chosenId } from '@/lib/cases/schema'
import { line, story } from '@/lib/reports/schema/fields'
import { handoverReasons } from './absence'

const day = (missing: string) => line.pipe(z.iso.date(missing))

export const absenceSchema = z
  .object({
    staffId: chosenId('Choose who is away'),
    fromOn: day('Choose the first day'),
    untilOn: day('Choose the last day, or leave it empty').optional(),
    coverId: line.pipe(z.uuid('Choose who stands in from the list').optional()),
  })
  .refine(({ fromOn, untilOn }) => !untilOn || untilOn >= fromOn, {
    path: ['untilOn'],
    error: 'The last day comes before the first.',
  })
  .refine(({ staffId, coverId }) => staffId !== coverId, {
    path: ['coverId'],
    error: 'Whoever is away cannot stand in for themselves.',
  })
export type NewAbsence = z.output<typeof absenceSchema>

export const endAbsenceSchema = z.object({ id: z.uuid('Choose an absence') })

/** `officerId` is for all cases; a field named by the id of a case is for that one. */
export const handoverSchema = z
  .object({
    fromId: chosenId('Choose whose cases they are'),
    officerId: line.pipe(z.uuid('Choose from the list').optional()),
    reason: chosen(handoverReasons, 'Choose why'),
    note: story,
  })
  .catchall(line)
export type NewHandover = z.output<typeof handoverSchema>
