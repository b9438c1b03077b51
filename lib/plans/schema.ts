import { z } from 'zod'
import { chosen, version } from '@/lib/cases/schema'
import { safeChannels } from '@/lib/people/person'
import { languageName } from '@/lib/people/schema'
import { tick } from '@/lib/reports/report'
import { choice, line, note } from '@/lib/reports/schema/fields'
import { actionSides, planFormats } from './plan'

const day = (missing: string) => line.pipe(z.iso.date(missing))
const everyDays = line
  .transform(text => (text === undefined ? undefined : Number(text)))
  .pipe(z.number('Type a number of days').int('Whole days').min(0, 'At least 0').max(60, 'At most 60').optional())

/** A plan as it is agreed with them (domain §3.6). */
export const planSchema = z.object({
  wants: note.pipe(z.string('Write what they want, in their words')),
  worries: note,
  contactAgreed: note,
  /** 0: they want no updates. */
  contactEveryDays: everyDays,
  contactChannel: choice(safeChannels),
  evidenceApproach: note,
  notWithoutAsking: note,
  emergencyAdvice: choice(tick),
  rightsExplained: choice(tick),
  nextReviewOn: day('Choose the day on which you look at it together again'),
  supportOnly: choice(tick),
})
export type NewPlan = z.output<typeof planSchema>

export const actionSchema = z
  .object({
    side: chosen(actionSides, 'Choose who does it'),
    what: note.pipe(z.string('Say what is to be done')),
    ownerId: line.pipe(z.uuid('Choose a colleague from the list').optional()),
    owner: line,
    dueOn: day('Choose the day by which it is done'),
  })
  .superRefine(({ side, ownerId, owner }, context) => {
    if (side === 'landlord' && !ownerId)
      context.addIssue({ code: 'custom', path: ['ownerId'], message: 'Choose the colleague who does it' })
    if (side === 'agency' && !owner)
      context.addIssue({ code: 'custom', path: ['owner'], message: 'Name the agency, and who there' })
  })
export type NewAction = z.output<typeof actionSchema>

export const actionEndSchema = z
  .object({ how: chosen(['done', 'struck_out'], 'Choose how it ended'), cancelReason: note, version })
  .refine(({ how, cancelReason }) => how === 'done' || cancelReason !== undefined, {
    path: ['cancelReason'],
    error: 'Say why it will not be done',
  })
export type ActionEnd = z.output<typeof actionEndSchema>

export const givingSchema = z.object({
  format: chosen(planFormats, 'Choose how they have it'),
  language: languageName,
  version,
})
export type Giving = z.output<typeof givingSchema>
