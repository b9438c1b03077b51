import { z } from 'zod'
import { severities } from '@/lib/reports/report'
import { choice, choices } from '@/lib/reports/schema/fields'
import { cleanText, countCharacters } from '@/lib/reports/schema/text'
import { decisionFacts, type TriageDecision, triageDecisions } from './decision'
import { remitGrounds } from './remit'

/** Below hate and harassment (domain §2.5): for ordinary anti-social behaviour only. */
export const ordinarySeverities = ['B', 'C'] as const

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
    sameAs: chosen('Choose a report from the list'),
    severity: choice(severities),
    ordinarySeverity: choice(ordinarySeverities),
    notHarassment: choice(['yes']),
    remit: choices(remitGrounds).optional(),
    counterTo: chosen('Choose a case from the list'),
    bothSides: choice(['yes']),
    afterClosure: chosen('Choose a closed case from the list'),
  })
  .superRefine((input, context) => {
    for (const [field, message] of missing(input)) context.addIssue({ code: 'custom', path: [field], message })
  })

type Asked = { decision: TriageDecision } & Partial<
  Record<'officer' | 'case' | 'sameAs' | 'ordinarySeverity' | 'notHarassment', string | undefined>
>

/** What a decision needs besides a reason, and was not given. */
function missing(input: Asked): [keyof Asked, string][] {
  const { needs } = decisionFacts[input.decision]
  const asked = ([field, message]: [keyof Asked, string]) =>
    !input[field] && ([[field, message]] as [keyof Asked, string][])
  if (needs === 'officer') return asked(['officer', 'Choose who will be the named officer']) || []
  if (needs === 'case') return asked(['case', 'Choose the case that this report joins']) || []
  if (needs === 'other_report') return asked(['sameAs', 'Choose the report that this one repeats']) || []
  if (needs !== 'second_person') return []
  return [
    ...(asked(['ordinarySeverity', 'Choose B or C']) || []),
    ...(asked(['notHarassment', 'Say that nobody perceives hate and that it is not harassment']) || []),
  ]
}

export type DecisionInput = z.input<typeof decisionSchema>
export type Decision = z.output<typeof decisionSchema>
