import type { Asked } from '@/components/form/field-parts'
import type { WaitingFiles } from '@/lib/evidence/waiting'
import type { Fields } from '@/lib/forms/fields'
import { en, type Language, labels } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import type { Answers, Field } from '@/lib/reports/answers'
import type { Errors } from '@/lib/reports/schema'

/** All that a page of questions needs to draw itself: what was typed, what was wrong with it, and every answer so far. */
export type Asking = {
  landlord: Landlord
  values: Fields
  errors: Errors
  answers: Answers
  files?: WaitingFiles | undefined
}

/** How large a question's label is; the first of a page is its h1. */
export type Size = { as?: Asked['as'] }

type Question = keyof Language['questions']

/** Label, hint and error of a field. */
export function asked(asking: Asking, field: Field & Question, { as = 'h2' }: Size = {}): Asked {
  const { label, hint } = en.questions[field]
  return { name: field, label, as, hint: hint || undefined, error: asking.errors[field] } as Asked
}

/** The first value of a field, as text. */
export const textOf = (asking: Asking, field: Field): string => [asking.values[field] ?? ''].flat()[0] ?? ''

/** All values of a field. */
export const listOf = (asking: Asking, field: Field): string[] => [asking.values[field] ?? []].flat()

export type OptionField = keyof ReturnType<typeof labels>

/** The answers to choose from, in the order of the form. */
export function optionsOf(asking: Asking, field: OptionField): { value: string; label: string }[] {
  return Object.entries(labels(asking.landlord)[field]).map(([value, label]) => ({ value, label }))
}
