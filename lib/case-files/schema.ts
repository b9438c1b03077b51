import { z } from 'zod'
import { chosen } from '@/lib/cases/schema'
import type { Fields } from '@/lib/forms/fields'
import { choice, line, note } from '@/lib/reports/schema/fields'
import { exportPurposes, isForOnePerson, type PassageAnswer, passageAnswers } from './case-file'

/** Asking for a file: for what, for whom and why. */
export const askSchema = z
  .object({
    purpose: chosen(exportPurposes, 'Choose what it is for'),
    forPersonId: line.pipe(z.uuid('Choose whose file it is').optional()),
    recipient: line.pipe(z.string('Say who gets it')),
    reason: note.pipe(z.string('Say why it is needed')),
    restricted: choice(['yes']),
  })
  .refine(({ purpose, forPersonId }) => !isForOnePerson(purpose) || forPersonId !== undefined, {
    path: ['forPersonId'],
    error: 'Choose whose file it is: of others it holds nothing',
  })
export type NewCaseFile = z.output<typeof askSchema>

const manyIds = z
  .union([z.uuid().transform(id => [id]), z.array(z.uuid())])
  .optional()
  .transform(ids => ids ?? [])

/** Who is hidden: a box for each person. */
export const peopleSchema = z.object({ hidden: manyIds })

export type AnswerGiven = { passage: string; hash: string; answer: PassageAnswer }

/**
 * Answers of one page: each names its passage and a hash of the words it was given to. A passage left open stays open.
 * `all` answers those of the page that have no answer, and never takes one back.
 */
export const passagesSchema = z
  .record(z.string(), z.unknown())
  .transform((fields): { answers: AnswerGiven[]; asked: number } => ({
    answers: answersIn(fields as Fields),
    asked: Object.keys(fields).filter(name => name.startsWith('passage-')).length,
  }))

function answersIn(fields: Fields): AnswerGiven[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const [passage, hash] = name.startsWith('passage-') ? String(value).split(' ') : []
    const given = fields[name.replace('passage-', 'answer-')]
    const known = [given, fields.all].map(said => passageAnswers.find(code => code === said)).find(Boolean)
    return passage && hash && /^[0-9a-f]{64}$/.test(hash) && known ? [{ passage, hash, answer: known }] : []
  })
}

/** A plain "do it". */
export const nothingSchema = z.object({})

/** The second person's answer, to exactly what they were shown. */
export const agreeSchema = z.object({
  seen: z.string().regex(/^[0-9a-f]{64}$/, 'Look at it again'),
  answer: chosen(['agreed', 'sent_back'], 'Choose whether you agree'),
  reason: note.pipe(z.string('Say why')),
})
export type Answering = z.output<typeof agreeSchema>

export const openFileSchema = z.object({ reason: note.pipe(z.string('Say why you take it out')) })
