import { z } from 'zod'
import { chosen, version } from '@/lib/cases/schema'
import { grounds, tick } from '@/lib/reports/report'
import { choice, choices, line, note } from '@/lib/reports/schema/fields'
import { audiences } from './audience'
import { catalogueKinds } from './catalogue'

const phone = line.refine(
  text => text === undefined || /^[+\d][\d ()/-]{1,40}$/.test(text),
  'Type the number in digits',
)
const email = line.refine(text => text === undefined || /^\S+@\S+\.\S+$/.test(text), 'An email address has an @ in it')
const url = line.pipe(z.url({ protocol: /^https$/, error: 'Type the whole address, with https' }).optional())

/** Names of districts, with commas between them; none is everywhere. */
const areas = line.transform(text => [...new Set((text ?? '').split(',').map(name => name.trim()))].filter(Boolean))

const details = {
  kind: chosen(catalogueKinds, 'Choose what kind of thing it is'),
  name: line.pipe(z.string('Give it the name that people will hear')),
  what: note.pipe(z.string('Say in plain words what it is')),
  audience: chosen(audiences, 'Choose for whom it is'),
  areas,
  grounds: choices(grounds),
  needsConsent: choice(tick),
  forPublic: choice(tick),
  phone,
  email,
  url,
  hours: line,
  validTo: line.pipe(z.iso.date('Choose a date, or leave it empty').optional()),
}

type Details = { forPublic?: string | undefined; audience: string }
/** What only some may be offered is not put before everybody. */
const isForAll = ({ forPublic, audience }: Details) => forPublic === undefined || audience === 'anyone'
const forAll = { path: ['forPublic'], error: 'Only what is for anyone stands on the public page.' }

export const correctionSchema = z.object({ ...details, version }).refine(isForAll, forAll)
export type Correction = z.output<typeof correctionSchema>

/** Which of the five it counts as is chosen once: what somebody was offered is not made less afterwards. */
export const entrySchema = z
  .object({ ...details, minimumOffer: choice(['none', '1', '2', '3', '4', '5']) })
  .refine(isForAll, forAll)
export type NewEntry = z.output<typeof entrySchema>

export const confirmationSchema = z.object({ version })
export type Confirmation = z.output<typeof confirmationSchema>
