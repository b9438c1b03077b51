import type { Landlord } from '@/lib/language/landlord'

/** /come-back until messages can be read there: says no more than is true. */
export function comeBack(landlord: Landlord) {
  return {
    heading: 'Come back with your receipt',
    lead: 'Reading messages here is not ready yet. Your report still counts, and we are working on it.',
    sections: [
      {
        heading: 'Until it is ready',
        lines: [
          `You can call us on ${landlord.phone}, ${landlord.hours}. Say your reference. You do not have to say your name.`,
          'You can also tell us more with a new report. Put your reference in it.',
        ],
      },
      {
        heading: 'Your receipt',
        lines: [
          'Keep it, if it is safe. It will open messages from us. We cannot make a new one.',
          'If you do not have it any more, that is OK. You can still call us.',
        ],
      },
    ],
  } as const
}

/** What a mailbox answers when it cannot take something. What was typed stays. */
export const mailboxRefusals = {
  full: 'We have had a lot from you today, so we cannot take more until tomorrow. What you wrote is still here. Please call us if it cannot wait.',
  changed:
    'Your receipt was changed while you wrote. What you wrote is still here. Please open your messages again with the new receipt.',
} as const
