import { z } from 'zod'
import { line } from '@/lib/reports/schema/fields'

/** Empty means that nobody gets it. */
export const headSchema = z.object({
  email: line.pipe(z.email('Enter an email address, like second.person@example.org').optional()),
})
export type HeadTo = z.output<typeof headSchema>
