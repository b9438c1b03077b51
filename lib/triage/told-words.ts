import { months } from '@/lib/clock/format'
import { en, labels } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import type { Answers, Field } from '@/lib/reports/answers'
import { pageFields, pages } from '@/lib/reports/page-fields'

export type ToldRow = { field: Field; question: string; answer: string }

/**
 * Every answer that was given, in the order and the very words of the questions the reporter saw. What stands on its own
 * above them (the story, the safe word) is left out; the parts of the date are one answer.
 */
export function toldRows(answers: Answers, landlord: Landlord): ToldRow[] {
  const fields = [...pages.flatMap(page => pageFields[page]), ...ofTyping].filter(field => !apart.includes(field))
  return fields.flatMap(field => {
    const answer = answerWords(field, answers, landlord)
    return answer ? [{ field, question: questionOf(field), answer }] : []
  })
}

/** Chosen by whoever typed it, and on no page of the public form. */
const ofTyping: Field[] = ['straightToHr']
const apart: Field[] = ['what', 'safeWord', 'month', 'year']

/** Two answers stand beside a question that is not their own; the date's first part stands for all of it. */
function questionOf(field: Field): string {
  if (field === 'talk') return en.questions.what.label
  if (field === 'noContact') return en.questions.contact.label
  return field === 'day' ? en.questions.date.label : en.questions[field].label
}

function answerWords(field: Field, answers: Answers, landlord: Landlord): string {
  if (field === 'day') return dateWords(answers)
  const words: Partial<Record<Field, Record<string, string>>> = labels(landlord)
  const given = [answers[field] ?? []].flat()
  return given.map(code => words[field]?.[code] ?? code).join('\n')
}

function dateWords({ day, month, year }: Answers): string {
  return [day, month && (months[Number(month) - 1] ?? month), year].filter(Boolean).join(' ')
}
