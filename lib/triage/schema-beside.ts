import { z } from 'zod'
import { chosen } from '@/lib/cases/schema'
import { choice, choices, line, note, story } from '@/lib/reports/schema/fields'
import { translatedFrom } from './language'
import { perceivers, perceptionBases, perpetratorTypes, secondOpinionAnswers } from './perception'
import { remitGrounds } from './remit'

const tick = choice(['yes']).transform(value => value === 'yes')

/** Codes of a list that is data: what they may be is checked against the list in force. */
const codes = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform(value => [...new Set([value ?? []].flat().filter(code => code !== ''))])
  .pipe(z.array(z.string().regex(/^[a-z0-9_]{1,60}$/, 'Choose from the list')))

/** What is written beside a report's words: the same in the browser, in the action and in the command (rule 6). */
export const classificationSchema = z.object({
  types: codes.refine(list => list.length > 0, 'Choose what happened'),
  grounds: codes,
  harassment: tick,
  possibleCrime: tick,
  perpetratorType: choice(perpetratorTypes).transform(type => type ?? null),
  remit: choices(remitGrounds).transform(list => list ?? []),
  note,
})
export type NewClassification = z.output<typeof classificationSchema>

export const perceptionSchema = z.object({
  who: chosen(perceivers, 'Choose who perceives it'),
  grounds: codes.refine(list => list.length > 0, 'Choose what they think it is about'),
  basis: chosen(perceptionBases, 'Choose what it rests on'),
})
export type NewPerception = z.output<typeof perceptionSchema>

export const additionSchema = z.object({ text: story.pipe(z.string('Write what should be added')) })
export type NewAddition = z.output<typeof additionSchema>

export const translationSchema = z.object({
  language: chosen(translatedFrom, 'Choose the language it was told in'),
  interpreter: line,
  certified: tick,
  text: story.pipe(z.string('Write the translation')),
})
export type NewTranslation = z.output<typeof translationSchema>

export const secondOpinionSchema = z.object({
  answer: chosen(secondOpinionAnswers, 'Choose whether you agree'),
  reason: note.pipe(z.string('Say why, in a sentence or two')),
})
