import type { Fields } from '@/lib/forms/fields'
import { firstErrors } from '@/lib/forms/submit'
import { type MessageToSend, messageSchema } from '@/lib/notifications/schema'

/** What the address asks to see before it is sent: nothing, a message, or one with something missing. */
export type Question = { values: Fields; errors: Record<string, string> } & ({ message: MessageToSend } | object)

const names = ['personId', 'template', 'channel', 'closeOn', 'callAt'] as const

export function wasAsked(query: Fields): Question {
  const values = Object.fromEntries(names.map(name => [name, query[name]]))
  if (names.every(name => !values[name])) return { values, errors: {} }
  const read = messageSchema.safeParse(values)
  return read.success ? { values, errors: {}, message: read.data } : { values, errors: firstErrors(read.error) }
}
