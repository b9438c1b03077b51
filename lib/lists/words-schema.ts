import { z } from 'zod'

const words = z
  .string('Write the words')
  .transform(text => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
  .pipe(z.string().min(1, 'Write the words').max(160, 'Use at most 160 characters'))
const code = z.string().regex(/^[a-z0-9_]{1,60}$/, 'Choose from the list')
const version = z.coerce.number().int().min(1)

export const itemWordsSchema = z.object({ words, version })
/** Named otherwise than the words of an item beside it on the page. */
export const newItemSchema = z.object({ added: words, version })
export const itemSchema = z.object({ id: code })
export type ItemWords = z.output<typeof itemWordsSchema>
export type NewItem = z.output<typeof newItemSchema>
