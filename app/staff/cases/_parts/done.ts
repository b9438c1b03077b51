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
  stage: 'The case moved on',
  hold: 'The hold was changed',
  standing: 'How they stand to us was recorded',
  incident: 'The incident was recorded. Assess the risk again',
  conflict: 'The conflict was recorded',
  police: 'Where it stands with the police was recorded',
  finding: 'The finding was recorded',
  proposal: 'Somebody else was asked to agree',
  answer: 'Your answer was recorded',
  link: 'The cases were linked',
  interpreter: 'The interpreter’s booking was recorded',
  graffiti: 'The graffiti record was kept',
} as const
export type Done = keyof typeof doneWords

export const isDone = (text: unknown): text is Done => typeof text === 'string' && Object.hasOwn(doneWords, text)
