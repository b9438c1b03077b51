import { z } from 'zod'
import { chosen } from '@/lib/cases/schema'
import { languageName } from '@/lib/people/schema'
import { planFormats } from '@/lib/plans/plan'

export const summarySchema = z.object({
  format: chosen(planFormats, 'Choose how they have it'),
  language: languageName,
})
export type NewSummary = z.output<typeof summarySchema>
