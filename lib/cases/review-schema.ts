import { z } from 'zod'
import { story } from '@/lib/reports/schema/fields'
import { version } from './schema'

const noted = (missing: string) => z.object({ note: story.pipe(z.string(missing)), version })

export const reviewSchema = noted('Write what you looked at and what is to change')
export const repairSchema = noted('Write what is to be made safe, or what was done')
export type NewReview = z.output<typeof reviewSchema>
