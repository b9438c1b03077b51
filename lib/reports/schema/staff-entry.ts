import { z } from 'zod'
import type { StaffRole } from '@/lib/access/staff-role'
import { instantAt } from '@/lib/clock/local'
import { en } from '@/lib/language/en'
import type { Answers } from '@/lib/reports/answers'
import { pageFields, pages } from '@/lib/reports/page-fields'
import { channels, refusableChannels, tick } from '@/lib/reports/report'
import { choice, choices, line } from '@/lib/reports/schema/fields'
import { needsLevel, needsRealDate, needsSomethingTold, pageShapes } from '@/lib/reports/schema/pages'

export type StaffChannel = Exclude<(typeof channels)[number], 'web' | 'hms_import'>
type StaffChannels = [StaffChannel, ...StaffChannel[]]

/** How a report reaches a member of staff; `web` and `hms_import` come in by themselves. */
export const staffChannels = channels.filter(
  channel => channel !== 'web' && channel !== 'hms_import',
) as string[] as StaffChannels

/** The channels this role may say a report came by: a partner's reports come from the partner. */
export function staffChannelsOf(role: StaffRole): StaffChannels {
  return role === 'PartnerUser' ? ['key_partner'] : staffChannels
}

/** The channel by which most reports reach this role, chosen until another is. Undefined where none is usual. */
export function usualChannel(role: StaffRole): StaffChannel | undefined {
  return usual[role]
}
const usual: Partial<Record<StaffRole, StaffChannel>> = {
  CCA: 'contact_centre',
  DutyManager: 'contact_centre',
  PartnerUser: 'key_partner',
  NHO: 'visit',
  ACM: 'visit',
  HRCase: 'staff',
  ContractMgr: 'staff',
  ConductInvestigator: 'staff',
}

/** The ten pages at once, with how and when it reached us. The words told are required as on the public form. */
export function staffEntrySchema(now: Date, allowed: StaffChannels = staffChannels) {
  return z
    .object({ ...received(allowed), ...allPages })
    .superRefine(needsSomethingTold, atOnce)
    .superRefine(needsLevel, atOnce)
    .superRefine(needsRealDate(now), onceRead('day', 'month', 'year'))
    .superRefine(receivedInTime(now), onceRead('receivedDate', 'receivedTime'))
}
/** Said together with what is wrong in other fields, not after it: one look shows all that is missing. */
const onceRead = (...fields: string[]) => ({
  when: ({ issues }: z.core.ParsePayload) => !issues.some(issue => fields.includes(String(issue.path?.[0]))),
})
const atOnce = onceRead()
export type StaffEntryInput = z.input<ReturnType<typeof staffEntrySchema>>
export type StaffEntry = z.output<ReturnType<typeof staffEntrySchema>>

/** Every field, in the order of the page. */
export const staffEntryFields: readonly string[] = [
  ...['channel', 'receivedDate', 'receivedTime', 'enteredFor'],
  ...pages.flatMap(page => pageFields[page]),
  ...['straightToHr', 'neverChannels', 'reporterWantsReceipt'],
]

/** When we got it: letter opened, call taken, walked in. Not when it was typed (domain §3.10). */
export function receivedAtOf({ receivedDate, receivedTime }: Received): Date {
  return instantAt(receivedDate, receivedTime)
}
type Received = { receivedDate: string; receivedTime: string }

/** The reporter's answers alone; a question that was not answered is absent. */
export function answersIn(entry: StaffEntry): Answers {
  const fields = [...pages.flatMap(page => pageFields[page]), 'neverChannels' as const, 'straightToHr' as const]
  const answered = fields.flatMap(field => (entry[field] === undefined ? [] : [[field, entry[field]]]))
  return Object.fromEntries(answered)
}

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

const received = (allowed: StaffChannels) => ({
  /** The random id of this form, so that sending it twice is one report. */
  form: z.uuid().optional().catch(undefined),
  channel: choice(allowed).pipe(z.enum(allowed, 'Choose how this report reached us')),
  receivedDate: z.iso.date({ error: 'Enter the date we received it', abort: true }),
  receivedTime: z
    .string('Enter the time we received it')
    .transform(asClockTime)
    .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Enter a time, like 14:05 or 2:05pm', abort: true })),
  neverChannels: choices(refusableChannels),
  straightToHr: choice(tick),
  reporterWantsReceipt: choice(['yes', 'no'], en.errors.choice),
  /** The partner organisation or office it came through, if any. */
  enteredFor: line,
})

/** "9:05", "9.05", "0905", "2:20pm" and "9am" as HH:mm; anything else as it is. */
function asClockTime(text: string): string {
  const [, hours, minutes, half] = /^(\d{1,2})[:.]?(\d{2})?\s*([ap]m)?$/.exec(text.trim().toLowerCase()) ?? []
  if (!hours || !(minutes || half) || (half && (Number(hours) < 1 || Number(hours) > 12))) return text
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours)
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
}

/** Not to come; and a date before Beside's time is a slip of the keys, such as the year 0206. */
function receivedInTime(now: Date) {
  return (entry: Received, context: z.RefinementCtx) => {
    const path = ['receivedDate']
    if (entry.receivedDate < '2000')
      context.addIssue({ code: 'custom', path, message: 'Check the year we received it' })
    if (receivedAtOf(entry) <= now) return
    context.addIssue({ code: 'custom', path, message: 'The date and time received cannot be to come' })
  }
}
