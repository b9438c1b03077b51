/** What the case page says after a change, by the word in its address. */
export const doneWords = {
  note: 'The note was added',
  contact: 'The contact was recorded',
  deferral: 'The clock was moved',
  assignment: 'The case was assigned',
  person: 'The person was added',
  wish: 'What they want was recorded',
  'safe-contact': 'Safe contact was recorded',
  offer: 'The offer was recorded',
  decision: 'Their answer was recorded',
  consent: 'What they said was recorded',
  'consent-back': 'It was recorded that they took it back',
  share: 'It was recorded who has it',
  proposal: 'Proposed. It waits for a second person',
  opinion: 'Your answer was recorded',
} as const
export type Done = keyof typeof doneWords

export const isDone = (text: unknown): text is Done => typeof text === 'string' && Object.hasOwn(doneWords, text)
