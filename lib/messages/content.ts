import { open, seal } from '@/lib/crypto/envelope'
import type { Answers } from '@/lib/reports/answers'
import type { DiaryTold } from './diary'

/**
 * What a record in a mailbox says: words, how many files came with it, what a diary entry has beside its words, or the answers that replace those given before (how
 * to reach them, who they are). Sealed under the report's own key, which both sides can unwrap and the public half alone cannot.
 */
export type MessageContent = { text?: string; files?: number; answers?: Answers; diary?: DiaryTold }

/** Seals a record; its id is bound in, so that it opens nowhere else. */
export const sealMessage = (key: Uint8Array, id: string, content: MessageContent): Buffer =>
  seal(key, Buffer.from(JSON.stringify(content)), contextOf(id))

/** Opens a record. Throws on another key, another id or a changed byte. */
export const openMessage = (key: Uint8Array, { id, sealed }: { id: string; sealed: Uint8Array }): MessageContent =>
  JSON.parse(open(key, sealed, contextOf(id)).toString('utf8'))

const contextOf = (id: string) => `messages.sealed/${id}`
