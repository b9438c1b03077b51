/** What the report page says after something was put beside the report, by the word in its address. */
export const doneBeside = {
  proposed: 'Proposed. The report waits in the queue until a second person answers',
  answered: 'Your answer was recorded',
  classified: 'How it is classified was recorded',
  perception: 'What they perceive was recorded',
  addition: 'It was added to the report',
  pattern: 'Your answer to the match was recorded',
  translation: 'The translation was put beside the report',
  'let-in': 'Who is let in was changed',
  referral: 'What they said was recorded',
} as const
export type DoneBeside = keyof typeof doneBeside

export const isDoneBeside = (text: unknown): text is DoneBeside =>
  typeof text === 'string' && Object.hasOwn(doneBeside, text)
