import { z } from 'zod'
import { consentPurposes } from '@/lib/people/consent'
import { note } from '@/lib/reports/schema/fields'
import { overrideReasons } from './police'
import { chosen } from './schema'

/** Five reasons and no other; they are told first, or it is said why that is not safe (domain §0 rule 7). */
export const overrideSchema = z
  .object({
    purpose: chosen(consentPurposes, 'Choose what would be done without their agreement'),
    reasonCode: chosen(overrideReasons, 'Choose which of the five reasons it is'),
    reason: note.pipe(z.string('Say what makes it necessary')),
    toldFirst: chosen(['yes', 'no'], 'Choose whether they are told first'),
    whyNotTold: note,
  })
  .refine(({ toldFirst, whyNotTold }) => toldFirst === 'yes' || whyNotTold !== undefined, {
    path: ['whyNotTold'],
    error: 'Say why it is not safe to tell them first',
  })
export type NewOverride = z.output<typeof overrideSchema>
