import { z } from 'zod'
import { line } from '@/lib/reports/schema/fields'

const whole = (most: number) =>
  z.coerce
    .number('Enter a number')
    .int('Enter a whole number')
    .min(1, 'Enter a number from 1')
    .max(most, `Enter ${most} at most`)

const none = (value: unknown) => (value === '' || value === undefined ? null : value)

export const reviewRuleSchema = z.object({
  district: line.pipe(z.string('Choose a district')),
  asbCount: whole(20),
  windowMonths: whole(24),
  reportedWithinMonths: whole(24),
  hateCount: z.preprocess(none, whole(20).nullable()),
  url: line.pipe(z.url({ protocol: /^https$/, error: 'Enter an address that begins with https://' }).optional()),
})
export type NewReviewRule = z.output<typeof reviewRuleSchema>

/** Nothing is asked but that it was done. */
export const reviewRightToldSchema = z.object({})
