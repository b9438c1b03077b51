import { z } from 'zod'
import { note } from '@/lib/reports/schema/fields'
import { caseClassifications } from './case'
import { chosen } from './schema'

export const declassifySchema = z.object({
  remove: chosen(caseClassifications, 'Choose what should be taken off'),
  reason: note.pipe(z.string('Say why, in a few words')),
})
export type Declassify = z.output<typeof declassifySchema>
