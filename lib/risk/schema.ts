import { z } from 'zod'
import { chosen, chosenId } from '@/lib/cases/schema'
import { tick } from '@/lib/reports/report'
import { choice, choices, note } from '@/lib/reports/schema/fields'
import { riskBands, riskOverrides } from './risk'

const prefix = 'answer-'

/** The name of a question's field: its answers are data, so the form has as many as the list has questions. */
export const answerField = (code: string) => `${prefix}${code}`

/** What was chosen, by the code of its question. Empty and "skip" are no answer. */
export function answersIn(fields: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(fields).filter(([name]) => name.startsWith(prefix))
  const given = entries.map(([name, value]) => [name.slice(prefix.length), String([value].flat()[0] ?? '')] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== '' && value !== 'skip'))
}

export const assessmentSchema = z
  .object({
    listVersion: z.coerce.number().int(),
    overrides: choices(riskOverrides),
    declined: choice(tick),
    band: choice(riskBands),
    reason: note,
  })
  .catchall(z.unknown())
  .superRefine(({ declined, band, reason }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (declined && !band) missing('band', 'Choose the band as you judge it')
    if ((declined || band) && !reason) missing('reason', 'Say why, in a few words')
  })
  .transform(({ listVersion, overrides, declined, band, reason, ...rest }) => ({
    listVersion,
    overrides: overrides ?? [],
    declined: declined === 'yes',
    band,
    reason,
    answers: answersIn(rest),
  }))
export type NewAssessment = z.output<typeof assessmentSchema>

export const loweringSchema = z.object({
  assessment: chosenId('Open the page again'),
  band: chosen(riskBands, 'Choose the band'),
  reason: note.pipe(z.string('Say why it is lower now. It is kept with your name.')),
})
export type Lowering = z.output<typeof loweringSchema>
