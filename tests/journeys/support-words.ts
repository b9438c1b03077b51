import { larkmoor } from '@/drizzle/seed/larkmoor'
import { en, labels } from '@/lib/language/en'
import type { Answers, Field } from '@/lib/reports/answers'
import { pageFields, pages } from '@/lib/reports/page-fields'

const words: Partial<Record<Field, Record<string, string>>> = labels(larkmoor)
const everyField = pages.flatMap(page => pageFields[page])
const apart: Field[] = ['what', 'safeWord', 'month', 'year']
const numbers: Field[] = ['day', 'month', 'year']

/** What is chosen or typed for a field, in the words on the screen. */
export const given = (field: Field, answers: Answers): string[] =>
  [answers[field] ?? []].flat().map(value => words[field]?.[value] ?? value)

export const isChosen = (field: Field) => words[field] !== undefined

/** Each question as it was asked, with the answer in the words that were chosen or typed. */
export const asTold = (answers: Answers): [question: string, answer: string][] =>
  everyField
    .filter(field => !apart.includes(field))
    .map((field): [string, string] => [questionOf(field), answerOf(field, answers)])
    .filter(([, answer]) => answer)

function questionOf(field: Field) {
  if (field === 'talk') return en.questions.what.label
  return field === 'day' ? en.questions.date.label : en.questions[field].label
}

function answerOf(field: Field, answers: Answers) {
  return field === 'day' ? dateOf(answers) : given(field, answers).join('\n')
}

/** Only the months of the stories: these words are read, not worked out. */
const dateOf = ({ day, month = '', year }: Answers) =>
  [day, { 3: 'March', 12: 'December' }[month], year].filter(Boolean).join(' ')

/** What was typed, cut where a page or a log would write it otherwise: each piece is a trace of the story. */
export const tracesOf = (answers: Answers): string[] =>
  everyField
    .filter(field => !isChosen(field) && !numbers.includes(field))
    .flatMap(field => given(field, answers))
    .flatMap(text => text.split(/[\n"&<>]/))
    .map(piece => piece.trim())
    .filter(piece => piece.length > 8)

/** The traces that are there, of those that must not be. */
export const found = (traces: readonly string[], text: string) => traces.filter(trace => text.includes(trace))
