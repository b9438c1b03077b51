import { z } from 'zod'
import { decryptText, encryptText } from '@/lib/crypto/text'
import type { Staff } from './actor'
import { wholeLimit } from './session-life'

const field = z.object({
  /** Which form of the page, by number, and what the field is called by the program and by the label people read. */
  form: z.number().int().min(0).max(100),
  name: z.string().max(200),
  label: z.string().max(500),
  /** What was typed; of a choice, its value. */
  text: z.string().max(50_000),
  chosen: z.boolean().optional(),
})

/** What somebody typed on one page and did not send. */
export const typing = z.object({ place: z.string().max(300), fields: z.array(field).max(200) })
export type Typing = z.output<typeof typing>
export type TypedField = Typing['fields'][number]

/**
 * Seals what somebody typed for them alone. A browser keeps it where their session ends before they send it: to that
 * browser, to whoever signs in there next and to a colleague's session it is noise; the key never leaves the server.
 */
export const sealTyping = ({ id }: Staff, typed: Typing, now: Date): string =>
  encryptText(JSON.stringify([now.getTime(), typed]), contextOf(id))

/** What they typed on this page; none for anybody else, for another page, for anything forged, and after twelve hours. */
export function openTyping({ id }: Staff, sealed: string, place: string, now: Date): Typing | undefined {
  try {
    const [at, typed] = z.tuple([z.number(), typing]).parse(JSON.parse(decryptText(sealed, contextOf(id))))
    return typed.place === place && now.getTime() - at < wholeLimit ? typed : undefined
  } catch {
    return undefined
  }
}

const contextOf = (staffId: string) => `typed.text/${staffId}`
