/** /about-this-site: how to hide a visit. Plain, and honest about what cannot be hidden (domain §6.10, rule 19). */
export const aboutThisSite = {
  heading: 'How to hide your visit',
  lead: 'No website can hide everything. Here is what helps, and what does not.',
  sections: [
    {
      heading: 'Leave quickly',
      lines: [
        'Press Exit this page, or press the Shift key three times.',
        'You will see another website at once. On a shared device, you will see a page that says nothing about this.',
        'Your answers are cleared.',
        'Leaving does not clear your history. The page you left may still be on the list of pages you have seen.',
      ],
    },
    {
      heading: 'Use a private window',
      lines: [
        'A private window does not keep a list of the pages you see.',
        'On a phone or computer, open the menu of your browser. Choose New private window or New incognito window.',
        'Close the window when you are done.',
      ],
    },
    {
      heading: 'Clear this visit from your history',
      lines: [
        'Open the menu of your browser and choose History.',
        'Look for “Contact your landlord” and remove only that. If all of your history is gone, someone may notice.',
      ],
    },
    {
      heading: 'If other people use this phone or computer',
      lines: [
        'Some phones and computers have apps that let another person see what you do. We cannot stop those.',
        'If you think so, use one at a library, at work or of someone you trust. Or call us, or come and see us.',
        'Your internet company, school or work may be able to see that you came to this website.',
        'Calls to us can show on your phone and on the phone bill.',
      ],
    },
    {
      heading: 'What we keep on your phone or computer',
      lines: [
        'One small file, called a cookie. It holds your place while you fill in the form. It is gone when you leave, when you send, or after 60 minutes.',
        'On a shared device, such as one at a library, it is gone after 30 minutes. A page that nobody touches clears itself after 15 minutes, and sooner once you have sent.',
        'No answer is kept on your phone or computer.',
        'We do not keep the address of your phone or computer with your report.',
        'Nobody else counts your visit. We use nothing from other websites.',
      ],
    },
  ],
} as const
