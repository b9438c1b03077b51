import { z } from 'zod'
import { chosenId, version } from '@/lib/cases/schema'
import { tick } from '@/lib/reports/report'
import { choice, line, note } from '@/lib/reports/schema/fields'

const owned = {
  ownerId: chosenId('Choose the colleague who sees to it'),
  dueOn: line.pipe(z.iso.date('Choose the day by which it is done')),
}

const mostPounds = 1_000_000

/** Pounds as somebody types them, in pence. Written down, and decides nothing (domain C-5). */
const cost = line.transform((text, context) => {
  if (text === undefined) return undefined
  const pounds = /^£?\s*(\d{1,3}(?:,?\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(text)
  const pence = pounds && Number(pounds[1]?.replaceAll(',', '')) * 100 + Number((pounds[2] ?? '').padEnd(2, '0'))
  if (pence !== null && pence <= mostPounds * 100) return pence
  context.addIssue({ code: 'custom', message: 'Type an amount in pounds, such as 120 or 89.50' })
  return z.NEVER
})

export const measureSchema = z
  .object({
    kind: line.pipe(z.string('Choose what it is')),
    what: note,
    offerId: line.pipe(z.uuid('Choose an offer from the list').optional()),
    canWait: choice(tick),
    agreed: choice(tick),
    notAgreed: note,
    ...owned,
  })
  .refine(({ kind, what }) => kind !== 'something_else' || what !== undefined, {
    path: ['what'],
    error: 'Say what is to be done',
  })
export type NewMeasure = z.output<typeof measureSchema>

export const orderSchema = z.object({
  supplier: line.pipe(z.string('Name the supplier')),
  orderReference: line,
  cost,
  version,
})
export type NewOrder = z.output<typeof orderSchema>

export const measureDoneSchema = z
  .object({ proof: note, proofId: line.pipe(z.uuid('Choose an item from the list').optional()), version })
  .refine(({ proof, proofId }) => proof !== undefined || proofId !== undefined, {
    path: ['proof'],
    error: 'Say how we know that it is done, or choose an item of the evidence that shows it',
  })
export type MeasureDone = z.output<typeof measureDoneSchema>

export const measureStruckSchema = z.object({
  cancelReason: note.pipe(z.string('Say why it will not be done')),
  version,
})
export type MeasureStruck = z.output<typeof measureStruckSchema>

export const measureOwnerSchema = z.object({ ...owned, version })
export type MeasureOwner = z.output<typeof measureOwnerSchema>
