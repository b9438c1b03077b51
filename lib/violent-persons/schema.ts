import { z } from 'zod'
import { chosen, version } from '@/lib/cases/schema'
import { plainDate } from '@/lib/clock/local'
import { choices, line, story } from '@/lib/reports/schema/fields'
import { appealAnswers, chosenEndings, controlMeasures, markerDecisions, markerNotices, markerRisks } from './marker'

const some = <Codes extends readonly [string, ...string[]]>(codes: Codes, missing: string) =>
  choices(codes).pipe(z.array(z.enum(codes), missing))

const reason = (missing: string) => story.pipe(z.string(missing))

export const proposalSchema = z.object({
  risks: some(markerRisks, 'Choose what the risk is'),
  controls: some(controlMeasures, 'Choose at least one thing that makes a visit safe'),
  reason: reason('Write what happened, with the words that were used'),
  contractors: chosen(['yes', 'no'], 'Choose whether contractors are told what to do'),
  address: line,
})
export type NewMarker = z.output<typeof proposalSchema>

export const decisionSchema = z
  .object({
    decision: chosen(markerDecisions, 'Choose whether you approve it'),
    reason: reason('Give your reason'),
    notice: choices(markerNotices).pipe(z.array(z.enum(markerNotices)).max(1).optional()),
    withholdReason: story,
    version,
  })
  .transform(({ notice, ...rest }) => ({ ...rest, notice: notice?.[0] }))
  .refine(({ decision, notice }) => decision === 'refused' || notice !== undefined, {
    path: ['notice'],
    error: 'Choose whether they are told',
  })
  .refine(({ notice, withholdReason }) => notice !== 'withhold' || withholdReason !== undefined, {
    path: ['withholdReason'],
    error: 'Write why telling them would raise the risk',
  })
export type MarkerDeciding = z.output<typeof decisionSchema>

export const reviewSchema = z.object({
  outcome: chosen(['keep', 'renew'], 'Choose what the review came to'),
  reason: reason('Write what you looked at'),
  version,
})
export type MarkerReviewing = z.output<typeof reviewSchema>

export const notNeededSchema = z.object({ reason: reason('Write why no marker is needed') })
export type NotNeeded = z.output<typeof notNeededSchema>

export const renewalSchema = z.object({ reason: reason('Give your reason'), version })
export type MarkerRenewing = z.output<typeof renewalSchema>

export const endingSchema = z.object({
  ending: chosen(chosenEndings, 'Choose why it ends'),
  reason: reason('Give your reason'),
  version,
})
export type MarkerEndingInput = z.output<typeof endingSchema>

export const appealSchema = z.object({ words: reason('Write what they say, in their own words') })
export type NewAppeal = z.output<typeof appealSchema>

const isDay = (text: string) => {
  try {
    return Boolean(plainDate(text))
  } catch {
    return false
  }
}

export const appealAnswerSchema = z
  .object({
    answer: chosen(appealAnswers, 'Choose your answer'),
    controls: choices(controlMeasures).transform(given => given ?? []),
    reviewOn: line.pipe(z.string().refine(isDay, 'Enter a date that exists').optional()),
    reason: reason('Give your reason: it is what they are told'),
    version,
  })
  .refine(({ answer, controls }) => answer !== 'changed' || controls.length > 0, {
    path: ['controls'],
    error: 'Choose at least one thing that makes a visit safe. If none is needed, the appeal is upheld',
  })
export type AppealAnswering = z.output<typeof appealAnswerSchema>

export const notifiedSchema = z.object({ version })
