import { z } from 'zod'
import { chosen } from '@/lib/cases/schema'
import { surveyQuestionItems } from '@/lib/lists/defaults/survey-questions'
import { safeChannels } from '@/lib/people/person'
import { choice, story } from '@/lib/reports/schema/fields'
import { answersGiven, surveyMarks } from './survey-answers'
import { surveyEnds } from './survey-rules'

const questions = Object.fromEntries(surveyQuestionItems.map(({ code }) => [code, choice(surveyMarks)]))
const codes = surveyQuestionItems.map(({ code }) => code)
const saysAnything = (survey: Record<string, unknown>) =>
  survey.text !== undefined || Object.keys(answersGiven(codes, survey)).length > 0

export const surveySchema = z
  .object({
    ...questions,
    end: chosen(surveyEnds, 'Choose what came of it'),
    channel: choice(safeChannels),
    text: story,
  })
  .refine(({ end, channel }) => end !== 'answered' || channel !== undefined, {
    path: ['channel'],
    error: 'Choose the way you asked them by',
  })
  .refine(survey => survey.end !== 'answered' || saysAnything(survey), {
    path: [surveyQuestionItems[0]?.code ?? 'end'],
    error: 'Enter at least one answer, or their own words',
  })
  .refine(survey => survey.end === 'answered' || !saysAnything(survey), {
    path: ['end'],
    error: 'Answers are kept only from somebody who answered',
  })
export type NewSurvey = z.output<typeof surveySchema>
