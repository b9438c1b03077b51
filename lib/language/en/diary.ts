/** A diary kept in the mailbox: the page on which it is written, and how an entry is read again. */
export const diary = {
  read: {
    day: 'Day',
    start: 'It started',
    end: 'It stopped',
    place: 'Where',
    who: 'Who did it',
    witnesses: 'Who else saw or heard it',
    effect: 'What it did to you',
  },
  page: {
    heading: 'Write in your diary',
    lines: [
      'You can write down here what happens and when. Do it only if it is safe, and only if you want to.',
      'We help you in the same way if you never write here. A few words are enough, and you can leave most of it empty.',
      'You cannot change it later, but you can always write more.',
    ],
    label: 'What did you see or hear?',
    hint: 'If somebody said something, write their exact words if you can. Any language is OK.',
    day: 'Which day was it?',
    start: 'When did it start?',
    startHint: 'A guess is fine, like about 10 at night.',
    end: 'When did it stop?',
    place: 'Where was it?',
    who: 'Who did it?',
    whoHint: 'A name, or what they look like. Leave it empty if you do not know.',
    witnesses: 'Did anyone else see or hear it?',
    effect: 'What did it do to you?',
    effectHint: 'How you felt, or what you did not do because of it.',
    button: 'Send',
  },
} as const
