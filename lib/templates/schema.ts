import { z } from 'zod'
import { templates } from './template'

const codes = templates.map(({ code }) => code)
const version = z.coerce.number().int().min(0)
const text = z.string('Write the words').transform(words => words.replace(/\r\n/g, '\n').trim())

/** What is asked of the words themselves depends on the message: lib/templates/rules. */
export const templateSchema = z.object({
  text: text.pipe(z.string().min(1, 'Write the words').max(2000, 'Use at most 2,000 characters')),
  version,
})
export const ownWordsSchema = z.object({ version })
export const templateCode = z.enum(codes as [string, ...string[]])

export type NewWords = z.output<typeof templateSchema>
export type OwnWords = z.output<typeof ownWordsSchema>
