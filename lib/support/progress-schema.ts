import { z } from 'zod'
import { version } from '@/lib/cases/schema'
import { choice, line, note } from '@/lib/reports/schema/fields'

const day = line.pipe(z.iso.date('Choose a date, or leave it empty').optional())

const mostPence = 100_000_00

/** "45", "45.50" or "£1,200" as pence. */
const pounds = line.transform((text, context) => {
  if (text === undefined) return undefined
  const typed = text.replace(/[£,\s]/g, '')
  const pence = Math.round(Number(typed) * 100)
  if (/^\d+(\.\d{1,2})?$/.test(typed) && pence <= mostPence) return pence
  context.addIssue({ code: 'custom', message: 'Type the cost in pounds, such as 45 or 45.50, or leave it empty' })
  return z.NEVER
})

export const progressSchema = z.object({
  referredOn: day,
  /** What the agency was given: kept with the agreement, which shows who has what. */
  passedOn: note,
  agencyAccepted: choice(['yes', 'no']),
  startedOn: day,
  endedOn: day,
  outcome: note,
  cost: pounds,
  version,
})
export type NewProgress = z.output<typeof progressSchema>
