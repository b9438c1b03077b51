import { z } from 'zod'
import { chosen, chosenId } from '@/lib/cases/schema'
import { instantAt } from '@/lib/clock/local'
import { line } from '@/lib/reports/schema/fields'
import { accusedKinds, routeParts, tieKinds, tracks } from './route'

/** Who is accused, as one choice: a colleague, somebody of the directory, an organisation, or not known. */
const accused = line.pipe(
  z
    .string()
    .regex(/^(staff|entry|agency):[0-9a-f-]{36}$/, 'Choose from the list')
    .optional(),
)
export const restrictionSchema = z.object({ accused })
export type Restriction = z.output<typeof restrictionSchema>

export const recusalSchema = z.object({})

export const letInSchema = z.object({
  staffId: chosenId('Choose a colleague'),
  track: chosen(tracks, 'Choose what is open to them'),
  /** To the end of this day. */
  until: line
    .pipe(z.iso.date('Enter a day, or leave it empty').optional())
    .transform(day => (day ? instantAt(day, '23:59') : undefined)),
})
export type LetIn = z.output<typeof letInSchema>

export const oneColleagueSchema = z.object({ id: chosenId('Choose a colleague') })

export const tieSchema = z
  .object({
    kind: chosen(tieKinds, 'Choose how you know them'),
    name: line,
    homeId: line.pipe(z.uuid('Choose a home from the list').optional()),
  })
  .refine(({ name, homeId }) => name !== undefined || homeId !== undefined, {
    path: ['name'],
    error: 'Enter their name, or choose the home.',
  })
export type NewTie = z.output<typeof tieSchema>

export const memberSchema = z.object({
  staffId: chosenId('Choose a colleague'),
  part: line.pipe(z.enum(routeParts, 'Choose a part from the list').optional()),
})
export type RouteMember = z.output<typeof memberSchema>

export const rungSchema = z.object({
  accused: chosen(accusedKinds, 'Choose whom it is about'),
  part: chosen(routeParts, 'Choose who receives it'),
  receives: chosen(['yes', 'no'], 'Choose whether they receive it'),
})
export type Rung = z.output<typeof rungSchema>
