import { z } from 'zod'
import { line } from '@/lib/reports/schema/fields'

export const linkSchema = z.object({ reference: line.pipe(z.string('Enter the reference of the other case')) })
export type NewLink = z.output<typeof linkSchema>
