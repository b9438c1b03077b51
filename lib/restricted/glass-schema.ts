import { z } from 'zod'
import { chosen } from '@/lib/cases/schema'
import { line, story } from '@/lib/reports/schema/fields'

/** For how long: never more than three days, and the shortest that will do. */
export const glassHours = ['1', '4', '8', '24', '48', '72'] as const

export const glassSchema = z.object({
  reference: line.pipe(z.string('Type the reference.')),
  reason: story.pipe(z.string('Say why you need to be let in, and why it cannot wait.')),
  hours: chosen(glassHours, 'Choose for how long'),
})
export type AskingGlass = z.output<typeof glassSchema>

export const answeringGlassSchema = z.object({ answer: chosen(['yes', 'no'], 'Choose yes or no') })
export type AnsweringGlass = z.output<typeof answeringGlassSchema>

export const endingGlassSchema = z.object({})
