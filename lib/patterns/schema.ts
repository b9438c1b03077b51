import { z } from 'zod'
import { isId } from '@/lib/ids'
import { note } from '@/lib/reports/schema/fields'
import { patternAnswers, patternKinds } from './pattern'

const kind = z.enum(patternKinds)

/** Which match is meant: its kind and the id of the other record, as one value of a list. */
export const matchValue = (of: { kind: string; other: { id: string } }): string => `${of.kind}:${of.other.id}`

export const patternAnswerSchema = z.object({
  match: z.string('Choose a match').transform((value, context) => {
    const [of, id = ''] = value.split(':')
    const parsed = kind.safeParse(of)
    if (parsed.success && isId(id)) return { kind: parsed.data, id }
    context.addIssue({ code: 'custom', message: 'Choose a match' })
    return z.NEVER
  }),
  answer: z.enum(patternAnswers, 'Choose whether it is the same'),
  reason: note.pipe(z.string('Say why. It is kept with your name')),
})
export type NewPatternAnswer = z.output<typeof patternAnswerSchema>
