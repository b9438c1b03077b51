import { z } from 'zod'
import { chosen } from '@/lib/cases/schema'
import { story } from '@/lib/reports/schema/fields'
import { conductEntryKinds, conductOutcomes } from './conduct'

export const openingConductSchema = z.object({ words: story })
export type OpeningConduct = z.output<typeof openingConductSchema>

export const conductEntrySchema = z.object({
  kind: chosen(conductEntryKinds, 'Choose what it is'),
  words: story.pipe(z.string('Write the entry. Once added it cannot be changed.')),
})
export type NewConductEntry = z.output<typeof conductEntrySchema>

export const endingConductSchema = z.object({ outcome: chosen(conductOutcomes, 'Choose how it ended') })
export type EndingConduct = z.output<typeof endingConductSchema>
