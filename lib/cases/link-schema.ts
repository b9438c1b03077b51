import { z } from 'zod'
import { line } from '@/lib/reports/schema/fields'
import type { CaseLinkKind } from './incident'

/** What somebody may link by hand. A counter-allegation is linked where its report is decided. */
export const handLinkKinds = ['related', 'after_closure'] as const satisfies readonly CaseLinkKind[]

export const linkSchema = z.object({
  reference: line.pipe(z.string('Enter the reference of the other case')),
  kind: z.enum(handLinkKinds, 'Choose how they belong together').optional(),
})
export type NewLink = z.output<typeof linkSchema>
