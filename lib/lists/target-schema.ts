import { z } from 'zod'
import { targets } from '@/lib/cases/target'

export const targetSchema = z.object({
  code: z.enum(targets, 'Choose a target'),
  amount: z.coerce.number('Enter a number').int('Enter a whole number').min(1, 'Enter a number from 1'),
  version: z.coerce.number().int(),
})
export type NewTarget = z.output<typeof targetSchema>
