import type { Landlord } from '@/lib/language/landlord'

export function accessibility(landlord: Landlord) {
  return {
    heading: 'Accessibility',
    lead: 'We want everyone to be able to use this website.',
    sections: [
      {
        heading: 'What you can do',
        lines: [
          'Make the words up to four times as big. The page still fits.',
          'Use only the keyboard, your voice or a screen reader.',
          'Use it with scripts turned off, and on an old phone.',
          'Use your own colours. If your phone is set to dark, this website is dark too.',
          'Take your time. Your answers are kept for 60 minutes while you fill in the form. On a shared device, a page clears itself after 15 minutes, but you can ask for more time.',
        ],
      },
      {
        heading: 'Other ways to tell us',
        lines: [
          `Call us on ${landlord.phone}, ${landlord.hours}. We can call someone who speaks your language.`,
          `Come and see us: ${landlord.address}.`,
          'You can use Relay UK: call 18001, then our number.',
          'We can meet you with a BSL interpreter, and send things in Easy Read, large print or audio.',
        ],
      },
      {
        heading: 'How well it works',
        lines: [
          'We made this website to meet the rules called WCAG 2.2, level AA. We test every page for them.',
          `If something does not work for you, please tell us: call ${landlord.phone}${landlord.email ? ` or write to ${landlord.email}` : ''}. We will help you another way and mend it.`,
          'If you are not happy with our answer, you can call the Equality Advisory and Support Service on 0808 800 0082.',
        ],
      },
    ],
  } as const
}
