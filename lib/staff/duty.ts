/** What is read and agreed to before case content is seen. */
export const acknowledged = ['code-of-conduct', 'training'] as const
export type Acknowledged = (typeof acknowledged)[number]

/** What a yearly review of access says of an account: keep it as it is, change it, or end it. */
export const accessAnswers = ['keep', 'change', 'end'] as const
export type AccessAnswer = (typeof accessAnswers)[number]
