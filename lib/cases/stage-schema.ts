import { z } from 'zod'
import { choice } from '@/lib/reports/schema/fields'
import { holds } from './hold'
import { caseMoves } from './lifecycle'
import { chosen, version } from './schema'
import { reopeningReasons } from './stage'

export const moveSchema = z
  .object({
    move: chosen(caseMoves, 'Choose what happens next'),
    reopening: choice(reopeningReasons),
    version,
  })
  .refine(({ move, reopening }) => move !== 'reopen' || reopening !== undefined, {
    path: ['reopening'],
    error: 'Choose why. A new incident is a new report, and a linked case of its own.',
  })
export type NewMove = z.output<typeof moveSchema>

/** "set:police", "lift:legal": the button that was pressed. */
const holdChanges = holds.flatMap(hold => [`set:${hold}` as const, `lift:${hold}` as const])

export const holdSchema = z.object({ change: z.enum(holdChanges, 'Choose a hold'), version }).transform(read)
export type HoldChange = z.output<typeof holdSchema>

function read({ change, version }: { change: (typeof holdChanges)[number]; version: number }) {
  const [act, hold] = change.split(':') as ['set' | 'lift', (typeof holds)[number]]
  return { act, hold, version }
}
