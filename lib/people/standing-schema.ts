import { z } from 'zod'
import { version } from '@/lib/cases/schema'
import { choice, choices } from '@/lib/reports/schema/fields'
import { perpetratorTypes } from '@/lib/triage/perception'
import { adjustments } from './adjustment'

export const standingSchema = z.object({
  perpetratorType: choice(perpetratorTypes),
  adjustments: choices(adjustments),
  version,
})
export type NewStanding = z.output<typeof standingSchema>
