import { z } from 'zod'
import { version } from '@/lib/cases/schema'
import { choice, line, note } from '@/lib/reports/schema/fields'
import { evidenceAnswers } from './evidence'

/** What staff record of an item. Only what differs from what counts now becomes a record. */
export const evidenceRecordSchema = z.object({
  caption: line,
  made: line,
  disclosure: choice(evidenceAnswers),
  disclosureWords: note,
  consent: choice(evidenceAnswers),
  consentWords: note,
  looked: choice(['yes']),
  version,
})
export type NewEvidenceRecords = z.output<typeof evidenceRecordSchema>

/** Why an original is opened. */
export const openingSchema = z.object({
  reason: note.pipe(z.string('Say why you need the original, not only the clean copy')),
  want: choice(['original', 'particulars']),
})

/** What is said of a file that staff add, beside the file itself. */
export const newEvidenceSchema = z.object({
  from: choice(['me']).or(z.uuid()),
  keepOriginal: choice(['yes', 'no']),
  caption: line,
  made: line,
})
export type NewEvidence = z.output<typeof newEvidenceSchema>
