import { z } from 'zod'
import { chosen, localTime } from '@/lib/cases/schema'
import { line, note } from '@/lib/reports/schema/fields'
import { witnessChoices } from './witness'

/** A time that may be left out. */
const maybeTime = line.pipe(localTime('Enter a date and time').optional())

export const witnessSchema = z.object({
  choice: chosen(witnessChoices, 'Choose what they said'),
  explainedAt: localTime('Enter when every way was explained to them'),
  chosenAt: localTime('Enter when they chose'),
  signedAt: maybeTime,
  theirWords: note,
  /** The version of the ways that was explained. */
  listVersion: z.coerce.number().int(),
})
export type NewStatement = z.output<typeof witnessSchema>

export const signingSchema = z.object({
  statementId: z.uuid('Choose what they signed'),
  signedOn: localTime('Enter when they signed'),
})
export type Signing = z.output<typeof signingSchema>

export const attachingSchema = z.object({
  statementId: z.uuid('Choose what they said first'),
  evidence: z.preprocess(
    given => (given === undefined ? [] : [given].flat()),
    z.array(z.uuid('Choose from the list')).min(1, 'Tick what they gave under this choice'),
  ),
})
export type Attaching = z.output<typeof attachingSchema>
