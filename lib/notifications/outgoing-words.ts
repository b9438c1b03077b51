import { dayAndTime } from '@/lib/cases/clock-words'
import type { OutgoingState } from './outgoing'

export const stateNames: Record<OutgoingState, string> = {
  waiting: 'Waiting',
  handed_over: 'Being sent',
  sent: 'Sent',
  refused: 'Not sent',
  uncertain: 'May have arrived',
  failed: 'Given up',
  cancelled: 'Cancelled',
}

/** Why a message waits, was refused or is stuck: the sentence of each code. */
const reasons: Record<string, string> = {
  safe_time: 'It waits for their next safe time.',
  never: 'They said never to use this way.',
  not_asked: 'Nobody has asked them yet what is safe.',
  not_agreed: 'They have not agreed to this way.',
  lives_with: 'They live with the alleged perpetrator.',
  letters_never: 'They said never to send letters.',
  voicemail: 'No voicemail is safe for them.',
  no_safe_time: 'They wrote which times are safe: a person must choose the moment.',
  seen: 'Somebody else sees their phone, email or post: a person must decide.',
  alleged_perpetrator: 'Nobody writes to the alleged perpetrator from here.',
  changed_since: 'They have since told us another way to reach them.',
  not_theirs: 'This colleague may not know of the record.',
  no_address: 'There is no address or number to send it to.',
  bad_address: 'What was given is not one plain address.',
  unreachable: 'The mail server cannot be reached.',
  asked_to_wait: 'The mail server asked us to try later.',
  rejected: 'The mail server refused the recipient.',
  auth: 'The mail server refused our user name or password.',
  tls: 'The connection to the mail server could not be made safe.',
  timeout: 'The mail server did not answer in time.',
  local_folder: 'The message could not be kept in the local folder.',
  restored: 'It was waiting when the backup was made that was restored since. It may have been sent in between.',
  no_answer: 'It was handed to the mail server, and the answer never came. It may have arrived.',
  fault: 'Something went wrong on our side.',
}

export const reasonWords = (reason: string | null): string => (reason && reasons[reason]) || ''

type Told = { state: OutgoingState; reason: string | null; notBefore: Date | null; stateAt: Date }

/** How a message stands, in one sentence or two. */
export function outgoingSentence({ state, reason, notBefore, stateAt }: Told, now: Date): string {
  if (state === 'sent') return `Sent ${dayAndTime(stateAt, now)}.`
  if (state === 'cancelled') return `Cancelled ${dayAndTime(stateAt, now)}.`
  if (state === 'waiting' && notBefore && notBefore > now)
    return `Goes at their next safe time, ${dayAndTime(notBefore, now)}.`
  if (state === 'waiting' && !reason) return 'On its way.'
  return `${stateNames[state]}. ${reasonWords(reason)}`.trim()
}
