import { type Landlord, nameOf } from '@/lib/language/landlord'

/** P0: the start page (domain §10). */
export function start(landlord: Landlord) {
  return {
    heading: 'Tell us about abuse, bullying or hate',
    lead: 'You can tell us what happened to you, or what you saw or heard happen to someone else.',
    points: [
      'You do not need proof.',
      'You can tell us even if you are not sure.',
      'You do not have to give your name.',
      'You can skip questions.',
      'This takes about 10 minutes.',
    ],
    promiseHeading: 'What we promise',
    orCall: `Or call us on ${landlord.phone}.`,
    seeOtherWays: 'See other ways to tell us',
    button: 'Start',
    asideLabel: 'Staying safe and other ways to tell us',
    safetyHeading: 'If someone may look at your phone',
    safetyLines: [
      'Press Exit this page at any time. It opens another website and clears your answers.',
      'It does not clear your history.',
    ],
    hideVisit: 'How to hide your visit',
    otherWaysHeading: 'Other ways to tell us',
    comeBack: { label: 'Come back with your receipt', detail: 'Read our messages and write to us' },
    talk: { label: 'Talk to us instead', detail: `Call ${landlord.phone}, or visit us: ${landlord.address}` },
    letter: { label: 'Write to us', detail: landlord.email ?? `${landlord.name}, ${landlord.address}` },
    someone: {
      label: 'Ask someone to tell us for you',
      detail: 'A friend, a support worker or anyone you trust can fill this in.',
    },
    formats: {
      label: 'Other languages, BSL, Easy Read',
      detail: `Call ${landlord.phone} or come in, and we will find a way that works for you.`,
    },
    whatWeDo: { label: 'What we will do', detail: `How ${nameOf(landlord)} deals with a report` },
  } as const
}

/** P0b: how to leave quickly. Everyone passes it once. */
export const leaving = {
  heading: 'How to leave quickly',
  lead: 'There is a button at the top of every page. It says Exit this page.',
  ways: [
    'Press Exit this page. You will see another website at once.',
    'Or press the Shift key three times.',
    'Your answers are cleared when you leave.',
  ],
  history:
    'Leaving does not clear your history. Someone who looks at your phone or computer may see that you were here.',
  hideVisit: 'How to hide your visit',
  button: 'Continue',
} as const
