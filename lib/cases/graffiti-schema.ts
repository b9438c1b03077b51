import { z } from 'zod'
import { note } from '@/lib/reports/schema/fields'
import { chosen, chosenId } from './schema'

export const photographedSchema = z
  .object({
    clockId: chosenId('Choose which graffiti'),
    how: chosen(['yes', 'impossible'], 'Choose whether there is a photograph'),
    reason: note,
  })
  .refine(({ how, reason }) => how !== 'impossible' || reason !== undefined, {
    path: ['reason'],
    error: 'Say why it could not be photographed.',
  })
export type Photographed = z.output<typeof photographedSchema>

export const removedSchema = z.object({ clockId: chosenId('Choose which graffiti') })
export type Removed = z.output<typeof removedSchema>
