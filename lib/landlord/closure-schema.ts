import { z } from 'zod'
import { plainDate } from '@/lib/clock/local'

const day = z.string('Enter a day').refine(isDay, 'Enter a day that exists')

export const closureSchema = z.object({
  day,
  label: z
    .string('Say what the day is')
    .transform(text => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1, 'Say what the day is').max(60, 'Use at most 60 characters')),
})
export const closureDaySchema = z.object({ id: day })
export type NewClosure = z.output<typeof closureSchema>
export type ClosureDay = z.output<typeof closureDaySchema>

function isDay(text: string): boolean {
  try {
    return plainDate(text).year > 0
  } catch {
    return false
  }
}
