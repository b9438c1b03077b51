import { z } from 'zod'
import { chosen, localTime } from '@/lib/cases/schema'
import { choice, line, note, story } from '@/lib/reports/schema/fields'
import { instructionDecisions, instructionWays } from './conduct'

const when = localTime('Enter the date and time it was given')

export const instructionSchema = z
  .object({
    decision: chosen(instructionDecisions, 'Choose whether somebody must not be sent there'),
    address: note,
    whom: line,
    staffId: line.pipe(z.uuid('Choose from the list').optional()),
    agencyId: line.pipe(z.uuid('Choose from the list').optional()),
    reason: story,
  })
  .refine(({ decision, address }) => decision !== 'issued' || address !== undefined, {
    path: ['address'],
    error: 'Write the address they must not be sent to.',
  })
  .refine(({ decision, whom }) => decision !== 'issued' || whom !== undefined, {
    path: ['whom'],
    error: 'Write who must not be sent there, as the person who sends them knows them.',
  })
  .refine(({ decision, reason }) => decision !== 'not_needed' || reason !== undefined, {
    path: ['reason'],
    error: 'Say why none is needed.',
  })
export type NewInstruction = z.output<typeof instructionSchema>

/** To whom it was given, outside Beside and every portal: on the phone, in person or on paper. */
export const givingSchema = z.object({
  instructionId: z.uuid('Choose an instruction'),
  givenTo: line.pipe(z.string('Write who was told.')),
  way: choice(instructionWays).pipe(z.enum(instructionWays, 'Choose how they were told')),
  givenAt: when,
})
export type NewGiving = z.output<typeof givingSchema>

export const liftingSchema = z.object({ instructionId: z.uuid('Choose an instruction') })
export type Lifting = z.output<typeof liftingSchema>
