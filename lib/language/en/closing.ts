/** What a mailbox says of closing, and of what can be done before and after it (domain §3.11, §10). */
export const closing = {
  planned: (day: string) =>
    `We plan to close this. If you disagree, tell us by ${day}. We will not close it until we have answered you.`,
  plannedLate: 'We plan to close this. If you disagree, tell us now. We will not close it until we have answered you.',
  over: 'Something changed while you wrote, so this could not be sent from here. What you wrote is still here. You can send it as a message.',
  links: {
    plan: 'Tell us not to close this',
    again: 'Ask us to look at this again',
    five: 'Tell us how we did',
    fiveNote: 'Only if you want to. Your name is not kept with it.',
  },
  done: {
    plan: {
      heading: 'We have got your answer',
      line: 'We will not close this until a manager has looked at it. We answer you within 5 working days.',
    },
    again: {
      heading: 'We have got your question',
      line: 'A manager who did not close it looks at it again. We answer you within 5 working days.',
    },
    five: { heading: 'Thank you', line: 'Your answers are kept without your name.' },
  },
  pages: {
    plan: {
      heading: 'Tell us not to close this',
      lines: [
        'If you think we should go on, tell us. You do not need a good reason, and it does not change how we treat you.',
        'A manager who has not worked on it reads what you write. We answer you within 5 working days.',
      ],
      label: 'What should we think about?',
      hint: 'A few words are enough. Any language is OK.',
      button: 'Send',
    },
    again: {
      heading: 'Ask us to look at this again',
      lines: [
        'If you think we were wrong to close this, tell us. Somebody who did not close it looks at it again.',
        'If something new happened, tell us that on its own page. It counts as new, and we look at it straight away.',
      ],
      label: 'What should we look at again?',
      hint: 'A few words are enough. Any language is OK.',
      button: 'Send',
    },
    five: {
      heading: 'Tell us how we did',
      lines: [
        'You do not have to answer. You can leave out any question.',
        'Your answers are kept without your name. The people who worked on this do not see who wrote them.',
      ],
      marks: { '1': '1: not at all', '2': '2', '3': '3', '4': '4', '5': '5: very much' },
      label: 'Do you want to say more?',
      hint: 'Please leave out names. You can leave this empty.',
      button: 'Send',
    },
  },
} as const
