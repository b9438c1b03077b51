import { type Landlord, nameOf } from '@/lib/language/landlord'

/** The page that a shared device waits on. Nothing on it says what it is for. */
export function centre(landlord: Landlord) {
  return {
    heading: (place: string) => `You are using a shared device at ${place}`,
    headingUnknown: 'This is a shared device',
    lead: `You can contact ${landlord.name} here, in your own time.`,
    lines: [
      'You start fresh. What the last person wrote is gone from this device.',
      'If nobody touches a page, it clears itself.',
      'When you have finished, press I have finished.',
      'The list of pages on this device may still show that you were here.',
    ],
    start: 'Start',
    elsewhere: 'Go to another website',
    setUp: {
      heading: 'Set up a shared device',
      lead: 'This page is for the people who work at a centre.',
      label: 'The code of your centre',
      hint: '12 letters and numbers. You can use small letters.',
      button: 'Use this device',
      lasts: 'This lasts for 12 hours, or until the browser is closed.',
      over: 'This device is not set up any more. Type the code to set it up again.',
      ended: 'This is not a shared device any more.',
      noCode: `If you do not have a code, call us on ${landlord.phone}.`,
    },
    stop: {
      show: 'For people who work here',
      line: 'To stop sharing this device, type the code again.',
      button: 'Stop using this device',
    },
    wrongHeading: 'We need a little more',
    wrong: 'That code does not open anything. Please check it and try again.',
    busyHeading: 'Please wait',
    busy: 'Many people are here just now. Please try again in a minute.',
    away: 'We cannot look at codes just now. Please try again in a few minutes.',
    tryAgain: 'Try again',
    exit: {
      startHeading: 'If someone may look at the screen',
      points: [
        'Press Exit this page. You will see a page that says nothing about this.',
        'Or press the Shift key three times.',
        'Your answers are cleared when you leave.',
      ],
      history: 'Leaving does not clear the list of pages on this device. Someone may see that you were here.',
      onStart:
        'Press Exit this page at any time. It opens a page that says nothing about this and clears your answers.',
    },
    typing: {
      label: 'Who is typing?',
      hint: 'If someone helps you, we show your receipt only when they have given the device to you.',
      me: 'I am typing for myself',
      helper: 'Someone is helping me',
    },
    team: `The people at ${nameOf(landlord)} read what you send. The people who work here cannot.`,
  } as const
}

/** What stands under the header of every page on a shared device. */
export const sharedDevice = {
  label: 'Shared device',
  at: (place: string) => `Shared device at ${place}`,
  unknown: 'Shared device',
  finished: 'I have finished: clear this page',
  timeLabel: 'Time left',
  warning: 'This page clears itself in 2 minutes, to keep you safe.',
  stay: 'I need more time',
  stayed: 'You have more time now.',
  /** {n} stands for the number, because these are counted in the browser. */
  left: {
    minutes: 'This page clears itself in about {n} minutes.',
    seconds: 'This page clears itself in about {n} seconds.',
  },
} as const

/** After sending: the receipt reaches the person it belongs to, and not whoever typed. */
export const handover = {
  keepHeading: 'To keep, if it is safe',
  heading: 'Your receipt',
  lines: [
    'Give the device to the person who this report is from.',
    'If you are helping: please turn away now, and stay turned away until the next page is closed.',
    'Your receipt lets you read our answer. Nobody else should see it.',
    'We show it once, for 60 seconds. Have something to write with first, if it is safe.',
  ],
  honest: 'We cannot see who presses the button. If you are not sure you are alone, say no. Your report still counts.',
  show: 'It is me. Show my receipt',
  none: 'No receipt, thank you',
  shownHeading: 'Keep this, if it is safe',
  longer: 'Show it for longer',
  close: 'I have it: clear this page',
  away: 'We cannot show your receipt just now. Nothing was shown. Please try again in a minute.',
  over: 'Your receipt is closed. We do not show it again. Your report still counts.',
} as const
