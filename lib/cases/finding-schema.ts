import { z } from 'zod'
import { note } from '@/lib/reports/schema/fields'
import { findings } from './finding'
import { chosen } from './schema'

export const findingSchema = z.object({
  finding: chosen(findings, 'Choose what we found'),
  reason: note.pipe(z.string('Say why: what the evidence shows, and what it does not')),
})
export type NewFinding = z.output<typeof findingSchema>
