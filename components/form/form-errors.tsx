import type { FormState } from '@/lib/forms/submit'
import { ErrorSummary } from './error-summary'

export type FormErrorsProps = { state: FormState; title: string; first: string }

/** What stands in the way, above a form: each field by its name, and what is said of the whole beside the `first` field. */
export function FormErrors({ state, title, first }: FormErrorsProps) {
  const fields = Object.entries(state.errors).map(([field, message]) => ({ href: `#${field}`, message }))
  const errors = state.message ? [...fields, { href: `#${first}`, message: state.message }] : fields
  return errors.length > 0 ? <ErrorSummary title={title} errors={errors} attempt={state} /> : null
}
