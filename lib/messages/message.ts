/** The vocabulary of a mailbox (domain §10): everything in it is an addition, and nothing is changed or taken away. */

export const messageSides = ['reporter', 'staff'] as const

/** What a reporter can do with their receipt. Staff write messages only. */
export const messageKinds = [
  'message',
  'addition',
  'contact',
  'identity',
  'withdrawal',
  'complaint',
  'reopening',
  'diary',
  'objection',
  'look_again',
] as const

export type MessageSide = (typeof messageSides)[number]
export type MessageKind = (typeof messageKinds)[number]
