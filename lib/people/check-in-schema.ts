import { z } from 'zod'
import { chosen, version } from '@/lib/cases/schema'

/** They asked us not to check in, or would like us to again. */
export const checkInChoices = ['stop', 'again'] as const

export const checkInsSchema = z.object({ checkIns: chosen(checkInChoices, 'Choose what they said'), version })
export type NewCheckIns = z.output<typeof checkInsSchema>
