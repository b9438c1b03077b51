import { caseReviewWords } from '@/lib/language/en/case-review'
import { type Landlord, nameOf } from '@/lib/language/landlord'

/** Published as it stands (domain §4.2): on the page that is given, and wherever somebody who wants nothing done is asked. */
export const yourChoice =
  'You can change your mind at any time. Saying no does not affect your tenancy or the help you can get.'

const anybodyMayAsk = ['You can also ask for an ASB Case Review. Then the council and others look at what was done.']

/**
 * The page somebody is given of what we offered. Found by anybody else, it says nothing of what happened or to whom. `review`
 * is given where they may be able to ask for an ASB Case Review, with their council's address where we know it.
 */
export function supportSummary(landlord: Landlord, review?: { url: string | null }) {
  return {
    title: 'Your page',
    lead: 'This page is for you. Keep it somewhere safe. You can also give it back to us.',
    danger: 'If you or anyone is in danger now, call 999. If you cannot speak, press 55.',
    offered: {
      heading: 'What we offered, and what you said',
      none: 'We have not offered you anything yet. We will ask you what would help.',
      notNamed: 'A group or service that we told you the name of',
      statuses: {
        offered: 'You have not said yes or no yet. There is no hurry.',
        accepted: 'You said yes.',
        active: 'You said yes, and it has started.',
        ended: 'You said yes. It has ended. You can ask for it again.',
        declined: 'You said no. That is fine. You can still say yes later.',
        deferred: 'You said not now. You can say yes when you like.',
        withdrawn: 'You do not want it any more. That is fine.',
      },
    },
    chosen: {
      heading: 'What you chose',
      nothingDone: 'You asked us not to take this any further. We still help you.',
      checkIns: 'We ask you how you are from time to time. You can tell us not to.',
      noUpdates: 'You asked us not to send you news of this. You can ask us at any time.',
      noCheckIns: 'You asked us not to call just to see how you are. You can call us.',
    },
    measures: {
      heading: 'What makes your home safer',
      states: { asked: 'We have asked for this.', ordered: 'We have ordered this.', done: 'This is done.' },
    },
    notWithoutAsking: {
      heading: 'What we do not do without asking you',
      lines: [
        'We do not tell the police.',
        'We do not talk to anyone about this.',
        'We do not give your name to anyone.',
        'If someone is in serious danger, we may have to act. If it is safe, we tell you first.',
      ],
      yours: 'You also asked us not to do this without asking:',
    },
    change: { heading: 'You can change your mind', words: yourChoice },
    contact: {
      heading: 'Who to ask for',
      ask: (name: string) => `Ask for ${name}.`,
      away: (name: string) => `If they are away, ask for ${name}.`,
      nobody: 'We will tell you who looks after this for you.',
    },
    comeBack: {
      heading: 'How to come back to us',
      lines: [
        `Call ${nameOf(landlord)} on ${landlord.phone}, ${landlord.hours}.`,
        'You do not have to say why you are calling.',
        'You can come back at any time, even if you said no before.',
      ],
    },
    rights: {
      heading: 'If you are not happy with us',
      lines: [
        'You can complain about how we work with you. Call us or ask someone to call for you.',
        ...(review ? caseReviewWords(review.url) : anybodyMayAsk),
      ],
    },
  } as const
}
