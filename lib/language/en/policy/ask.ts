import type { Landlord } from '@/lib/language/landlord'
import type { PolicyFormat } from '@/lib/policy/formats'

const formats: Record<PolicyFormat, string> = {
  large_print: 'Large print',
  easy_read: 'Easy Read, with pictures',
  audio: 'To listen to',
  bsl: 'BSL, on film',
  braille: 'Braille',
  language: 'Another language',
  paper: 'On paper',
}

/** /policy/ask: nothing here says what the policy is about, since the answer may come by post. */
export function askingForIt(landlord: Landlord) {
  return {
    link: 'Ask for it in another form',
    offer: 'You can ask for this in large print, Easy Read, audio, BSL, Braille, on paper or in another language.',
    heading: 'Ask for it in another form',
    lead: 'Tell us what you need. You do not have to say who you are.',
    call: `You can also call us on ${landlord.phone}, ${landlord.hours}.`,
    format: { label: 'How would you like it?', options: formats, missing: 'Choose how you would like it' },
    language: { label: 'Which language?', hint: 'Only if you chose another language or BSL.' },
    whereTo: {
      label: 'Where should it go?',
      hint: 'An email, a postal address, or say that you will collect it. Only use one that is safe. We delete it once it is done.',
      none: `If you leave this empty, it will wait for you at our office at ${landlord.address}.`,
    },
    tooLong: 'Please make this shorter',
    button: 'Ask for it',
    back: 'Back to the policy',
    errorHeading: 'Please look at this',
    busy: 'Many people are asking at the moment. Please try again in a minute, or call us.',
    done: {
      heading: 'Thank you. We have got it.',
      by: (day: string) => `You will have it, or hear from us, by ${day}.`,
      deleted: 'What you wrote is locked, and deleted once it is done.',
    },
  } as const
}
