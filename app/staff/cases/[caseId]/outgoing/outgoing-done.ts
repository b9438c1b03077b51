/** What the page says after something was done, by the word in its address. */
export const doneWords = {
  now: { title: 'It is on its way', note: 'Below you see when it was sent.' },
  later: {
    title: 'It waits for their next safe time',
    note: 'It then goes by itself. Safe contact is asked again at that moment.',
  },
  by_post: {
    title: 'The letter is ready to print',
    note: 'Put it into a plain envelope, and say here when it was posted.',
  },
  posted: { title: 'The letter is recorded as posted', note: '' },
  cancelled: { title: 'The message was cancelled', note: 'Nothing was sent.' },
} as const
export type Done = keyof typeof doneWords

export const isDone = (text: unknown): text is Done => typeof text === 'string' && Object.hasOwn(doneWords, text)

export const outgoingHref = (caseId: string, done?: Done) =>
  `/staff/cases/${caseId}/outgoing${done ? `?done=${done}` : ''}`
