import { z } from 'zod'
import { line } from '@/lib/reports/schema/fields'
import { policeStatuses } from './police'
import { chosen } from './schema'

/** Where it stands with the police for one person (domain §2.2, §3.8). No reference is ever needed. */
export const policeSchema = z.object({
  status: chosen(policeStatuses, 'Choose where it stands'),
  force: line,
  method: line,
  reference: line,
  policeOfficer: line,
  reportedOn: line.pipe(z.iso.date('Choose a date, or leave it empty').optional()),
  overrideId: line.pipe(z.uuid('Choose from the list').optional()),
})
export type NewPoliceRecord = z.output<typeof policeSchema>
