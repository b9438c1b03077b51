import type { Landlord } from '@/lib/language/landlord'

export const buttons = {
  start: 'Start',
  continue: 'Continue',
  back: 'Back',
  skip: 'Skip',
  save: 'Save',
  send: 'Send',
  change: 'Change',
  carryOn: 'Carry on',
  closeSafely: 'Close safely',
  exit: 'Exit this page',
  exitShort: 'Exit',
} as const

export const parts = {
  1: 'Part 1 of 4: What happened',
  2: 'Part 2 of 4: When, where and who',
  3: 'Part 3 of 4: You and how to reach you',
  4: 'Part 4 of 4: Check and send',
} as const

export const sections = {
  1: 'What happened',
  2: 'When, where and who',
  3: 'You and how to reach you',
} as const

export const page = {
  skipLink: 'Skip to main content',
  /** The same on every page: nothing shows from across a room what a page is about (design, principle 7). */
  title: (landlord: Landlord) => `Contact your landlord – ${landlord.name}`,
  errorTitle: (landlord: Landlord) => `Error: Contact your landlord – ${landlord.name}`,
  /** For a page that cannot ask who the landlord is. */
  plainTitle: 'Contact your landlord',
  nothingSent: 'Nothing has been sent yet. If you leave, your answers are cleared.',
  optional: 'optional',
  or: 'or, if it is easier',
  closed: 'This part is closed in case someone can see your screen.',
  /** {n} stands for the number, because these are counted in the browser. */
  characters: { left: 'You have {n} characters left', over: 'This is {n} characters longer than we can take' },
} as const

export const exit = {
  label: 'Exit this page',
  hint: 'or press Shift three times',
  pressTwo: 'Press Shift 2 more times to leave this page.',
  pressOne: 'Press Shift 1 more time to leave this page.',
  leaving: 'Leaving this page.',
  lapsed: 'That took too long. Press Shift 3 times to leave this page.',
} as const

export const footer = {
  label: 'More pages',
  hideVisit: 'How to hide your visit',
  otherWays: 'Other ways to tell us',
  help: 'Help and support',
  policy: 'Our policy',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
} as const
