import { z } from 'zod'
import { cleanText, countCharacters } from '@/lib/reports/schema/text'
import { decisionFacts, triageDecisions } from './decision'

const longest = 2000

const reason = z
  .string('Say why, in a sentence or two')
  .transform(cleanText)
  .pipe(
    z
      .string()
      .min(1, 'Say why, in a sentence or two')
      .refine(text => countCharacters(text) <= longest, `Keep the reason to ${longest} characters`),
  )

const chosen = (error: string) =>
  z
    .string()
    .optional()
    .transform(id => id || undefined)
    .pipe(z.uuid(error).optional())

/** Deciding on a report: the same in the browser, in the action and in the command (rule 6). */
export const decisionSchema = z
  .object({
    decision: z.enum(triageDecisions, 'Choose a decision'),
    reason,
    officer: chosen('Choose an officer from the list'),
    case: chosen('Choose a case from the list'),
  })
  .superRefine((input, context) => {
    const { needs } = decisionFacts[input.decision]
    if (needs === 'officer' && !input.officer)
      context.addIssue({ code: 'custom', path: ['officer'], message: 'Choose who will be the named officer' })
    if (needs === 'case' && !input.case)
      context.addIssue({ code: 'custom', path: ['case'], message: 'Choose the case that this report joins' })
  })

export type DecisionInput = z.input<typeof decisionSchema>
export type Decision = z.output<typeof decisionSchema>
