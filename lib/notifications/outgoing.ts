/** The vocabulary of what leaves the house (domain §10, after-submit messages). */

export const outgoingChannels = ['email', 'text', 'letter'] as const

/** Each has neutral words only: lib/notifications/templates. Those that begin with staff go to colleagues. */
export const outgoingTemplates = [
  'acknowledgement',
  'message_waiting',
  'tried_to_reach',
  'not_forgotten',
  'closure_planned',
  'staff_message',
  'staff_message_unread',
  'staff_alarm',
  'staff_unassigned',
  'staff_route',
  'staff_pattern',
  'staff_challenge',
] as const

/**
 * waiting: to be sent, now or at the next safe time · handed_over: given to the mail server, its answer not yet heard ·
 * refused: not safe, or nowhere to send it · uncertain: handed over, and the answer was never heard: it may have arrived,
 * so it is not sent again by itself · failed: given up after every try · cancelled: by a member of staff
 */
export const outgoingStates = ['waiting', 'handed_over', 'sent', 'refused', 'uncertain', 'failed', 'cancelled'] as const

export type OutgoingChannel = (typeof outgoingChannels)[number]
export type OutgoingTemplate = (typeof outgoingTemplates)[number]
export type OutgoingState = (typeof outgoingStates)[number]
