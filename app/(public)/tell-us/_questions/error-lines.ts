import type { ErrorLine } from '@/components/form/error-summary'
import { en } from '@/lib/language/en'
import type { Field } from '@/lib/reports/answers'
import type { Errors } from '@/lib/reports/schema'

/** One line for each field that needs something, in the order of the page, each a link to its field. */
export function errorLines({ errors, order }: { errors: Errors; order: Field[] }): ErrorLine[] {
  return order.flatMap(field => {
    const message = errors[field]
    return message ? [{ href: `#${field}`, message: inSummary[message] ?? message }] : []
  })
}

/** What reads well beside a field may need its name when it stands alone. */
const inSummary: Record<string, string> = { [en.errors.nothingTold]: en.errors.nothingToldSummary }
