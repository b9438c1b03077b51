import { z } from 'zod'
import { instantAt } from '@/lib/clock/local'
import { tick } from '@/lib/reports/report'
import { choice, line, note, story } from '@/lib/reports/schema/fields'
import { datePrecisions } from './incident'
import { chosen } from './schema'

const time = line.refine(
  text => text === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  'Write the time as 21:30',
)
const types = z
  .union([z.string(), z.array(z.string())], 'Choose what kind of thing it was')
  .transform(chosen => [...new Set([chosen].flat())].filter(code => /^[a-z_]{1,60}$/.test(code)))
  .pipe(z.array(z.string()).min(1, 'Choose what kind of thing it was'))

/** Something that happened, with its day; a time not known is noon, and said to be about. */
export const incidentSchema = z
  .object({
    day: line.pipe(z.iso.date('Enter the day, or a day near it')),
    time,
    precision: chosen(datePrecisions, 'Choose how sure the day is'),
    types,
    place: note,
    what: story.pipe(z.string('Write what happened, in their words where you can')),
    possibleCrime: choice(tick),
  })
  .refine(({ precision, time }) => precision !== 'exact' || time !== undefined, {
    path: ['time'],
    error: 'Enter the time, or choose “about”.',
  })
  .transform(({ day, time, possibleCrime, ...rest }) => ({
    ...rest,
    happenedAt: instantAt(day, time ?? '12:00'),
    possibleCrime: possibleCrime === 'yes',
  }))
export type NewIncident = z.output<typeof incidentSchema>
