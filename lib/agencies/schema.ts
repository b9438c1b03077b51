import { z } from 'zod'
import { plainDate } from '@/lib/clock/local'
import { line, note } from '@/lib/reports/schema/fields'
import { agencyKinds } from './agency'

const needed = (error: string) => line.pipe(z.string(error))

const isDay = (text: string) => {
  try {
    return Boolean(plainDate(text))
  } catch {
    return false
  }
}
const day = z.string('Enter a date').refine(isDay, 'Enter a date')

export const agencySchema = z.object({
  name: needed('Enter the name of the agency'),
  kind: z.enum(agencyKinds, 'Choose what they are to us'),
  email: line.pipe(z.email('Enter an email address, like desk@agency.example').optional()),
  phone: line,
})
export type NewAgency = z.output<typeof agencySchema>

export const protocolSchema = z
  .object({
    title: needed('Enter its title'),
    purposes: note.pipe(z.string('Enter what may be shared, and what for')),
    signedOn: day,
    validFrom: day,
    validUntil: day,
    reviewOn: day,
  })
  .refine(({ validFrom, validUntil }) => validFrom <= validUntil, {
    path: ['validUntil'],
    error: 'Its last day cannot come before its first',
  })
  .refine(({ reviewOn, validUntil }) => reviewOn <= validUntil, {
    path: ['reviewOn'],
    error: 'Review it on its last day or before',
  })
export type NewProtocol = z.output<typeof protocolSchema>

export const protocolEndSchema = z.object({ protocolId: z.uuid('Choose a protocol') })
export const agencySwitchSchema = z.object({ to: z.enum(['on', 'off'], 'Choose on or off') })
