import { z } from 'zod'
import { chosen, localTime } from '@/lib/cases/schema'
import { tick } from '@/lib/reports/report'
import { choice, line, note } from '@/lib/reports/schema/fields'
import { consentAnswers, consentMethods, consentPurposes } from './consent'
import { languageName } from './schema'

const day = line.pipe(z.iso.date('Choose a date, or leave it empty').optional())

/** Agreement to one action (domain §4.3). It is usually not the lawful basis for holding what we hold (§6.1). */
export const consentSchema = z.object({
  purpose: chosen(consentPurposes, 'Choose what it is for'),
  answer: chosen(consentAnswers, 'Choose what they said'),
  recipient: line,
  dataScope: note,
  givenBy: line,
  method: chosen(consentMethods, 'Choose how they said it'),
  language: languageName,
  interpreter: line,
  capacityConcern: choice(tick),
  witness: line,
  givenAt: localTime('Enter when they said it'),
  expiresOn: day,
})
export type NewConsent = z.output<typeof consentSchema>

export const withdrawalSchema = z.object({ withdrawnAt: localTime('Enter when they took it back') })
export type Withdrawal = z.output<typeof withdrawalSchema>

export const shareSchema = z.object({
  sharedWith: line.pipe(z.string('Say who has it now')),
  what: note.pipe(z.string('Say what they were given')),
  sharedAt: localTime('Enter when it was shared'),
})
export type NewShare = z.output<typeof shareSchema>
