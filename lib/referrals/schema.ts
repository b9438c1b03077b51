import { z } from 'zod'
import { chosen } from '@/lib/cases/schema'
import { note } from '@/lib/reports/schema/fields'
import { sendingProblem } from './outstanding'
import { referralAnswers } from './referral'

const name = z
  .string()
  .trim()
  .max(120, 'Use at most 120 characters')
  .optional()
  .transform(text => text || undefined)
const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** What they said of one agency, and when it was sent. `another` is an agency that is on no list of ours. */
export const referralSchema = z
  .object({
    agency: name,
    another: name,
    answer: chosen(referralAnswers, 'Choose what they said'),
    what: note,
    sentOn: z
      .string()
      .optional()
      .transform(day => day || undefined)
      .pipe(z.string().regex(isoDay, 'Enter a date').optional()),
  })
  .superRefine(({ agency, another, answer, sentOn }, { addIssue }) => {
    if (!agency && !another) addIssue({ code: 'custom', path: ['agency'], message: 'Choose who it is about' })
    const problem = sendingProblem(answer, sentOn !== undefined)
    if (problem) addIssue({ code: 'custom', path: ['sentOn'], message: problem })
  })
export type NewReferral = z.output<typeof referralSchema>
