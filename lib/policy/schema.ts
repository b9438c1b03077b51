import { z } from 'zod'
import { plainDate } from '@/lib/clock/local'
import { policyFormats, requestOutcomes } from './formats'
import { partProblem } from './part-text'
import { reviewTriggers } from './policy'

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters`)
    .optional()
    .transform(text => text || undefined)

/** What is asked for, by anybody on the public page and by staff for somebody. */
export const askSchema = z.object({
  format: z.enum(policyFormats, 'Choose how they would like it'),
  language: optional(100),
  whereTo: optional(500),
})
export type NewAsk = z.output<typeof askSchema>

export const doneSchema = z.object({
  outcome: z.enum(requestOutcomes, 'Say what came of it'),
  version: z.coerce.number().int(),
})
export type RequestDone = z.output<typeof doneSchema>

const day = z.string('Enter a date').refine(isDay, 'Enter a date')
const needed = (most: number, message: string) =>
  z.string(message).trim().min(1, message).max(most, `Use at most ${most} characters`)

/** A new version of the policy. `version` is the newest there was when the form was shown. */
export const publishSchema = z
  .object({
    owner: needed(120, 'Say who looks after it'),
    approvedOn: day,
    validFrom: day,
    nextReview: day,
    trigger: z.enum(reviewTriggers, 'Choose why it was changed'),
    changes: needed(2_000, 'Say what changed, in words for anybody'),
    text: needed(60_000, 'The policy needs its text'),
    version: z.coerce.number().int(),
  })
  .superRefine(({ approvedOn, validFrom, nextReview, text }, { addIssue }) => {
    const wrong = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
    if (validFrom < approvedOn) wrong('validFrom', 'It cannot begin before it was approved')
    if (nextReview <= validFrom) wrong('nextReview', 'The next review comes after it begins')
    const problem = partProblem(text)
    if (problem) wrong('text', problem)
  })
export type NewVersion = z.output<typeof publishSchema>

function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && plainDate(text).toString() === text
  } catch {
    return false
  }
}
