/** What staff read where there is no page, or ours failed: the same with and without scripts. */
export const staffProblems = {
  notFound: {
    heading: 'Not found, or not yours',
    lines: [
      'There is nothing here that you can see. It may have moved, or it may be somebody else’s.',
      'If you need it for your work, ask your manager.',
    ],
  },
  broken: {
    heading: 'Something went wrong',
    lines: [
      'Nothing was recorded by your last step. Go back in your browser: what you wrote may still be there.',
      'Try again in a minute. If it happens twice, tell whoever looks after Beside, and the time it happened.',
    ],
  },
  way: { href: '/staff', label: 'Go to today' },
}

/** By this whoever looks after Beside finds the line in the log; it says nothing else. */
export const staffReference = (reference: string): string => `Its reference is ${reference}.`
