import type { Acknowledged } from './duty'

export type DutyWords = { title: string; parts: { title: string; words: string }[]; tick: string }

/** What everybody reads before they see a case. Whoever changes what it asks of people raises its version in force. */
export const dutyWords: Record<Acknowledged, DutyWords> = {
  'code-of-conduct': {
    title: 'The code of conduct',
    parts: [
      {
        title: 'What people told us stays here',
        words:
          'Do not talk, write or post about anybody in a case outside Beside, at home either. A name, a street or a day can be enough to recognise somebody. Nothing goes to a private phone, a private address or a chat group.',
      },
      {
        title: 'Open only what your work needs today',
        words:
          'Being able to open a case is no reason to. Do not look up neighbours, family, colleagues, or anybody out of interest.',
      },
      {
        title: 'You are seen, too',
        words:
          'Everything you open is recorded with your name and the time, and nobody can take it out of the record. Residents may be told who opened theirs. Looking without a task is treated as misconduct.',
      },
      {
        title: 'Step back where you are close',
        words:
          'Say so before you read on if you know, are related to, live near or have fallen out with anybody in a case. Stepping back is never held against you.',
      },
      {
        title: 'Their wishes come first',
        words:
          'Whoever was hurt decides who is told, how they are contacted and what is done, unless somebody is in danger or the law leaves no choice. Look at how they may be reached safely, every time, before you ring, write or visit.',
      },
      {
        title: 'Your way in is yours alone',
        words:
          'Do not share your password, your codes or your screen. Sign out when you leave the desk. If you think somebody else got in, tell your manager and the data protection officer at once.',
      },
    ],
    tick: 'I have read the code of conduct and will keep to it',
  },
  training: {
    title: 'What the training says',
    parts: [
      {
        title: 'Believe, and do not ask for proof',
        words:
          'An incident is a hate incident if the victim, or anybody else, believes it was. Record it as it was told. It is not for us to say that it was something else.',
      },
      {
        title: 'Danger first',
        words:
          'If somebody is in danger now, ring 999. If a child or an adult at risk may be hurt, tell the safeguarding lead the same day. Telling does not wait for a meeting.',
      },
      {
        title: 'Never out anybody',
        words:
          'Who somebody loves, what they believe, where they were born and whether they are trans or disabled is theirs to say. It never goes to family, neighbours or into a letter.',
      },
      {
        title: 'Protect whoever told us',
        words:
          'Nobody who is accused may learn from us who told, what only one person could have seen, or that there was a report at all before it is safe. Witnesses do not learn of one another.',
      },
      {
        title: 'Written so that they could read it',
        words:
          'People may ask for what we hold about them. Write what you saw and heard, whose words they are, and no opinion you would not say to their face.',
      },
      {
        title: 'It weighs on you as well',
        words:
          'Reading this all day hurts. Talk to your manager, take a break, and ask for a case to be handed over when it comes too near.',
      },
    ],
    tick: 'I have done the training and understand this',
  },
}
