import { z } from 'zod'
import { version } from '@/lib/cases/schema'
import { choice, choices } from '@/lib/reports/schema/fields'
import { perpetratorTypes } from '@/lib/triage/perception'
import { adjustments } from './adjustment'
import { victimTypes } from './victim-type'

export const standingSchema = z.object({
  perpetratorType: choice(perpetratorTypes),
  victimType: choice(victimTypes),
  adjustments: choices(adjustments),
  version,
})
type Standing = z.output<typeof standingSchema>
export type NewStanding = Omit<Standing, 'victimType'> & Partial<Pick<Standing, 'victimType'>>
