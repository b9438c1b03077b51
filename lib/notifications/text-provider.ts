import { keepInOutbox } from './local-outbox'

/** A text message. `id` is that of its row. */
export type TextMessage = { id: string; to: string; text: string }

/**
 * Whoever carries text messages. The promise a provider keeps: the same id twice is one message, and a rejection means
 * that it was not taken.
 */
export type TextProvider = { send: (message: TextMessage) => Promise<void> }

/** Without a contract with a carrier, texts are kept beside the mail of the local outbox. */
const localOutbox: TextProvider = {
  send: ({ id, to, text }) => keepInOutbox(`${id}.txt`, `To: ${to}\n\n${text}\n`),
}

/** The provider in force: the one place to put another in. */
export const textProvider = (): TextProvider => localOutbox
