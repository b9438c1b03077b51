import type { z } from 'zod'
import type { Answers, Field, Fields, Page } from '@/lib/reports/answers'
import { answersThatApply } from '@/lib/reports/journey'
import { pageFields, pages } from '@/lib/reports/page-fields'
import { pageSchemas, pageShapes } from '@/lib/reports/schema/pages'
import { cleanText } from '@/lib/reports/schema/text'

export type Errors = Partial<Record<Field, string>>
export type Read = { ok: true; answers: Answers } | { ok: false; errors: Errors; order: Field[] }
export type ReadReport = { ok: true; answers: Answers } | { ok: false; page: Page; errors: Errors; order: Field[] }

/**
 * Reads one page of the form. Never throws on what a person or a program may send: what cannot be kept comes back as
 * one kind sentence a field, in the order of the page. `now` decides what is a date to come.
 */
export function readPage(page: Page, fields: Fields, now: Date): Read {
  const result = pageSchemas(now)[page].safeParse(fields)
  if (result.success) return { ok: true, answers: withoutBlanks(result.data) }
  return { ok: false, ...errorsOf(page, result.error) }
}

/**
 * Keeps a page as far as it can be kept, without checking: *Back* saves this way. Too long a text and an impossible
 * date stay, to be mended later; an unknown option goes. `readReport` is what lets a report be sent.
 */
export function keepPage(page: Page, fields: Fields): Answers {
  const kept = Object.entries<z.ZodType>(pageShapes[page]).map(([field, schema]) => [
    field,
    keep(schema, fields[field]),
  ])
  return withoutBlanks(Object.fromEntries(kept))
}

/** The whole report as it would be sent: only what applies, every page valid, or the first page that needs more. */
export function readReport(answers: Answers, now: Date): ReadReport {
  const told = answersThatApply(answers)
  for (const page of pages) {
    const read = readPage(page, told, now)
    if (!read.ok) return { page, ...read }
  }
  return { ok: true, answers: told }
}

function keep(schema: z.ZodType, value: Fields[string]) {
  const all = [value ?? ''].flat()
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const hasUnknownOption = read.error.issues.some(issue => issue.code === 'invalid_value')
  if (hasUnknownOption) return schema.safeParse(all.filter(one => schema.safeParse(one).success)).data
  return all.map(cleanText).find(text => text !== '')
}

function errorsOf(page: Page, error: z.ZodError) {
  const errors: Errors = {}
  for (const issue of error.issues) errors[issue.path[0] as Field] ??= issue.message
  return { errors, order: pageFields[page].filter(field => errors[field] !== undefined) }
}

function withoutBlanks(answers: Record<string, unknown>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))
}
