import type { z } from 'zod'
import { Refusal, type RefusalCode } from '@/lib/errors'
import { type Fields, fieldsOf } from './fields'

/** What a form shows after it was posted: what was typed, one message a field, and at most one for the whole. */
export type FormState = {
  values: Fields
  errors: Record<string, string>
  message?: string
  code?: RefusalCode
  done?: boolean
}

export const untouched: FormState = { values: {}, errors: {} }

/**
 * A posted form becomes a call: FormData → schema → `work`. What was typed comes back with every error; a `Refusal`
 * becomes the message of the whole form. The only catch of the web layer: anything else is a bug and goes on up.
 */
export async function submit<S extends z.ZodType>(
  schema: S,
  form: FormData,
  work: (input: z.output<S>) => Promise<void>,
): Promise<FormState> {
  const values = fieldsOf(form)
  const read = schema.safeParse(values)
  if (!read.success) return { values, errors: firstErrors(read.error) }
  try {
    await work(read.data)
    return { values: {}, errors: {}, done: true }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { values, errors: {}, message: error.message, code: error.code }
  }
}

/** One message a field, the first found. */
export function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message
  return errors
}
