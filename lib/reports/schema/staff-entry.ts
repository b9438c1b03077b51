import { z } from 'zod'
import { instantAt } from '@/lib/clock/local'
import { en } from '@/lib/language/en'
import { channels } from '@/lib/reports/report'
import { choice, line } from '@/lib/reports/schema/fields'
import { needsLevel, needsRealDate, needsSomethingTold, pageShapes } from '@/lib/reports/schema/pages'

/** How a report reaches a member of staff; `web` and `hms_import` come in by themselves. */
export const staffChannels = channels.filter(channel => channel !== 'web' && channel !== 'hms_import') as [
  StaffChannel,
  ...StaffChannel[],
]
type StaffChannel = Exclude<(typeof channels)[number], 'web' | 'hms_import'>

/** The ten pages at once, with how and when it reached us. The words told are required as on the public form. */
export function staffEntrySchema(now: Date) {
  return z
    .object({ ...allPages, ...received })
    .superRefine(needsSomethingTold)
    .superRefine(needsLevel)
    .superRefine(needsRealDate(now))
    .superRefine(notToCome(now))
}
export type StaffEntryInput = z.input<ReturnType<typeof staffEntrySchema>>
export type StaffEntry = z.output<ReturnType<typeof staffEntrySchema>>

/** When we got it: letter opened, call taken, walked in. Not when it was typed (domain §3.10). */
export function receivedAtOf({ receivedDate, receivedTime }: Received): Date {
  return instantAt(receivedDate, receivedTime)
}
type Received = { receivedDate: string; receivedTime: string }

const allPages = {
  ...pageShapes[1],
  ...pageShapes[2],
  ...pageShapes[3],
  ...pageShapes[4],
  ...pageShapes[5],
  ...pageShapes[6],
  ...pageShapes[7],
  ...pageShapes[8],
  ...pageShapes[9],
}

const received = {
  channel: choice(staffChannels).pipe(z.enum(staffChannels, 'Choose how this report reached us')),
  receivedDate: z.iso.date({ error: 'Enter the date we received it', abort: true }),
  receivedTime: z
    .string('Enter the time we received it')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Enter a time, like 14:05', abort: true }),
  reporterWantsReceipt: choice(['yes', 'no'], en.errors.choice),
  /** The partner organisation or office it came through, if any. */
  enteredFor: line,
}

function notToCome(now: Date) {
  return (entry: Received, context: z.RefinementCtx) => {
    if (receivedAtOf(entry) <= now) return
    context.addIssue({
      code: 'custom',
      path: ['receivedDate'],
      message: 'The date and time received cannot be to come',
    })
  }
}
