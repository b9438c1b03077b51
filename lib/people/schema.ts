import { z } from 'zod'
import { chosen, version } from '@/lib/cases/schema'
import { ageBands, officerGenders, tick } from '@/lib/reports/report'
import { choice, choices, line, note } from '@/lib/reports/schema/fields'
import { letterRules, personRoles, safeChannels, voicemailRules, wishesToProceed } from './person'
import { victimTypes } from './victim-type'

/** A language by name, kept readable for booking interpreters: so no sentence and no number fits in here. */
export const languageName = line.refine(
  text => text === undefined || /^[\p{L}\p{M} ,()’'-]{1,60}$/u.test(text),
  'Type the name of the language, such as Polish or British Sign Language.',
)

export const personSchema = z
  .object({
    role: chosen(personRoles, 'Choose what part they have in this'),
    /** Of victims and witnesses. */
    victimType: choice(victimTypes),
    name: line,
    phone: line,
    email: line.refine(text => text === undefined || /\S@\S/.test(text), 'An email address has an @ in it.'),
    address: note,
    about: note,
    identityKept: choice(tick),
    ageBand: choice(ageBands),
  })
  .refine(({ name, about }) => name !== undefined || about !== undefined, {
    path: ['name'],
    error: 'Give a name, or say something about them below so that colleagues know who is meant.',
  })
/** Who adds a person on another page may not know how they stand to us. */
export type NewPerson = Omit<z.output<typeof personSchema>, 'victimType'> &
  Partial<Pick<z.output<typeof personSchema>, 'victimType'>>

export const wishSchema = z.object({ wish: chosen(wishesToProceed, 'Choose what they said'), version })
export type NewWish = z.output<typeof wishSchema>

export const safeContactSchema = z
  .object({
    okChannels: choices(safeChannels),
    neverChannels: choices(safeChannels),
    times: note,
    voicemail: choice(voicemailRules),
    letters: choice(letterRules),
    via: line,
    codeWord: line,
    withheldNumber: choice(tick),
    someoneElseSees: choice(tick),
    livesWithAllegedPerpetrator: choice(tick),
    language: languageName,
    officerGender: choice(officerGenders),
    reviewOn: line.pipe(z.iso.date('Choose a date, or leave it empty').optional()),
    version,
  })
  .refine(({ okChannels, neverChannels }) => !okChannels?.some(channel => neverChannels?.includes(channel)), {
    path: ['neverChannels'],
    error: 'A way cannot be both OK and never. If in doubt, choose never.',
  })
export type NewSafeContact = z.output<typeof safeContactSchema>
