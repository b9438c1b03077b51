import { z } from 'zod'
import { choices, line } from '@/lib/reports/schema/fields'

/** Who may know her name, as she chose. */
export const limitingSchema = z
  .object({
    managerId: z.uuid('Choose the manager they named'),
    wellbeingId: line.pipe(z.uuid('Choose from the list').optional()),
    sheChose: choices(['yes']),
  })
  .refine(({ sheChose }) => sheChose !== undefined, {
    path: ['sheChose'],
    error: 'Ask them first, then tick that they chose.',
  })
export type Limiting = z.output<typeof limitingSchema>

export const wideningSchema = z.object({ colleagueId: z.uuid('Choose a colleague') })
export type Widening = z.output<typeof wideningSchema>

export const leavingSchema = z.object({})
