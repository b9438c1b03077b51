const words = {
  unnamed: 'Give the filter a name.',
  full: 'You keep 20 filters of this list already. Take one away first.',
} as const
export type NotKept = keyof typeof words

/** Why a filter was not kept, by the word in the address. */
export const notKeptWords = (code: unknown): string | undefined =>
  typeof code === 'string' && Object.hasOwn(words, code) ? words[code as NotKept] : undefined
