import type { ClosureReason } from '@/lib/closing/closing'
import type { ListItem } from '../list'

/**
 * Why a case is closed (domain §3.11), and the sentence for the person it happened to. `needsFinding`: it says what was found
 * or done; their own wish, or that they were not reached, needs none.
 */
export type ClosureReasonItem = ListItem & {
  code: ClosureReason
  toVictim: string
  needsFinding: boolean
  restrictedOnly?: true
}

const found = { needsFinding: true }
const open = { needsFinding: false }

export const closureReasonItems: ClosureReasonItem[] = [
  { code: 'resolved_stopped', words: 'It has stopped', toVictim: 'What was happening has stopped.', ...found },
  {
    code: 'resolved_support',
    words: 'Support has put it right',
    toVictim: 'The support you had has helped to put this right.',
    ...found,
  },
  {
    code: 'resolved_warning_or_abc',
    words: 'A warning or an Acceptable Behaviour Contract',
    toVictim: 'We warned the person who did it, or they signed an agreement about how they behave.',
    ...found,
  },
  {
    code: 'resolved_injunction',
    words: 'An injunction',
    toVictim: 'A court has ordered the person who did it to stop.',
    ...found,
  },
  {
    code: 'resolved_possession_or_perpetrator_moved',
    words: 'The person who did it has moved',
    toVictim: 'The person who did it does not live there any more.',
    ...found,
  },
  {
    code: 'victim_moved_with_support',
    words: 'The victim chose to move, with support',
    toVictim: 'You chose to move, and we helped you with it.',
    ...open,
  },
  {
    code: 'police_or_partner_lead',
    words: 'The police or a partner leads',
    toVictim: 'The police or another organisation is dealing with it now.',
    ...open,
  },
  {
    code: 'not_enough_evidence',
    words: 'Not enough evidence to act',
    toVictim: 'We could not find enough evidence to take action. That does not mean we do not believe you.',
    ...found,
  },
  {
    code: 'perpetrator_unknown',
    words: 'Nobody knows who did it',
    toVictim: 'We could not find out who did it.',
    ...found,
  },
  {
    code: 'victim_does_not_wish_action',
    words: 'The victim wants no action, and was offered support',
    toVictim: 'You told us that you do not want us to do more. You can change your mind at any time.',
    ...open,
  },
  {
    code: 'no_contact_after_attempts',
    words: 'Nobody could be reached after every attempt',
    toVictim: 'We tried to reach you and could not. You can come back at any time.',
    ...open,
  },
  {
    code: 'not_hate_or_harassment_after_investigation',
    words: 'Not hate or harassment, after investigating',
    toVictim: 'We looked into what happened. How you felt about it stays written down.',
    ...found,
  },
  {
    code: 'outside_remit_referred',
    words: 'Not ours to deal with: passed on',
    toVictim: 'We are not the ones who can act. We told you who can.',
    ...open,
  },
  {
    code: 'staff_conduct_outcome',
    words: 'Dealt with as a matter of conduct',
    toVictim: 'We have finished looking into how somebody who works for us behaved.',
    needsFinding: true,
    restrictedOnly: true,
  },
]
