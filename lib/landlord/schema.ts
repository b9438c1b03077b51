import { z } from 'zod'
import { isEmailAddress } from '@/lib/notifications/address'

/** One line, as it is read: no breaks, and nothing that is not seen. */
const line = (longest: number, missing: string) =>
  z
    .string(missing)
    .transform(text => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1, missing).max(longest, `Use at most ${longest} characters`))
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(text => (typeof text === 'string' && text.trim() === '' ? undefined : text), schema.optional())
const phone = (missing: string) =>
  line(20, missing).pipe(z.string().regex(/^\+?[0-9][0-9 ()-]{2,}$/, 'Enter a telephone number, such as 01632 960100'))

/** The landlord's own details. Where the exit leads is asked further in the command, which knows where we are reached. */
export const landlordSchema = z.object({
  name: line(60, 'Enter the name'),
  shortName: optional(line(30, 'Enter the short name')),
  phone: phone('Enter the telephone number'),
  dutyPhone: phone('Enter the duty manager’s number'),
  email: optional(
    line(100, 'Enter the email address').refine(isEmailAddress, 'Enter an email address, such as help@example.org'),
  ),
  hours: line(80, 'Enter when somebody answers'),
  address: line(160, 'Enter the address'),
  exitUrl: line(200, 'Enter where the exit leads'),
  referencePrefix: z
    .string('Enter two letters')
    .transform(text => text.trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{2}$/, 'Enter two letters')),
  version: z.string(),
})
export type LandlordInput = z.output<typeof landlordSchema>

export const accentSchema = z.object({
  accent: z
    .string('Choose a colour')
    .transform(text => text.trim().toLowerCase())
    .pipe(z.string().regex(/^#[0-9a-f]{6}$/, 'Enter a colour as # and six digits or letters a to f, such as #10505a')),
})
export type AccentInput = z.output<typeof accentSchema>
