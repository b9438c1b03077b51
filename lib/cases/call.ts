import { z } from 'zod'
import { contactOutcomes, safeChannels, wishesToProceed } from '@/lib/people/person'
import { choice, line, note, story } from '@/lib/reports/schema/fields'
import { offerDecisions } from '@/lib/support/offer'
import { chosen, chosenId, localTime, version } from './schema'

/** What they said of safe contact: still right, or to be changed as soon as this is kept. */
export const safeAnswers = ['yes', 'change'] as const

/** One thing that was offered and what they said, as one value of a form: `code:decision`. Nothing chosen is no offer. */
const offers = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform(value => [value ?? []].flat().filter(text => text !== ''))
  .pipe(
    z.array(
      z
        .string()
        .transform(text => text.split(':'))
        .pipe(z.tuple([z.string().min(1), z.enum(offerDecisions)])),
    ),
  )
  .transform(list => list.map(([catalogueCode, decision]) => ({ catalogueCode, decision })))

/** Everything that comes of a call, on one form (issue: one screen to log a call while talking). */
export const callSchema = z
  .object({
    personId: chosenId('Choose whom you spoke with'),
    channel: chosen(safeChannels, 'Choose how'),
    outcome: chosen(contactOutcomes, 'Choose how it went'),
    contactedAt: localTime('Enter the date and time of the call'),
    wasSafe: choice(['yes', 'no']),
    interpreter: line,
    note: story,
    wish: choice(wishesToProceed),
    offers,
    nextUpdate: line.pipe(z.iso.date('Choose a date, or leave it empty').optional()),
    safe: choice(safeAnswers),
    colleagues: note,
    version,
  })
  .superRefine((call, context) => {
    if (call.outcome === 'two_way') return
    for (const field of onlyTogether)
      if (call[field] !== undefined && String(call[field]) !== '')
        context.addIssue({ code: 'custom', path: [field], message: notSpoken })
  })
export type NewCall = z.output<typeof callSchema>

/** What nobody can say who was not reached. */
const onlyTogether = ['wish', 'offers', 'nextUpdate', 'safe'] as const
const notSpoken = 'You did not reach them, so this cannot have been said. Leave it empty, or change how it went.'
