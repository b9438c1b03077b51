import type { Landlord } from '@/lib/language/landlord'

/** Pages shown when something did not work: what was and was not sent, and what to do now. */
export function problems(landlord: Landlord) {
  const call = landlord.phone
    ? `You can call us on ${landlord.phone}, ${landlord.hours}.`
    : 'You can also call us or come and see us.'
  const danger = 'If you are in danger now, call 999.'
  return {
    expired: {
      heading: 'Please start again',
      lines: [
        'Your answers were cleared after 60 minutes, or sooner on a shared device, to keep you safe.',
        'If you saw a receipt, we have your report. If you did not, nothing was sent.',
        call,
      ],
      button: 'Start',
    },
    alreadySent: {
      heading: 'We have already got it',
      lines: ['Your report was sent. It is safe with us. You do not need to send it again.', call],
    },
    notSent: {
      heading: 'Your report was not sent',
      lines: [
        'We are sorry. Something is not working on our side. It is not because of you.',
        'Your report was not sent. Your answers are kept for up to 60 minutes, or 15 on a shared device, if you stay on this page. Please try again in a few minutes.',
        call,
        danger,
      ],
      button: 'Try again',
    },
    notKept: {
      heading: 'We could not take this',
      lines: [
        'We are sorry. Something is not working on our side. It is not because of you.',
        'Nothing you wrote on this page was kept, and nothing was sent. Your words are still here: please try again in a few minutes.',
        call,
        danger,
      ],
      button: 'Try again',
    },
    busy: {
      heading: 'Please try again in a moment',
      lines: [
        'A lot of people are writing to us just now. Nothing is lost: what you wrote is still here.',
        'It is not sent yet. Please wait ten seconds, then press the button.',
        call,
        danger,
      ],
      button: 'Try again',
    },
    broken: {
      heading: 'Something is not working',
      lines: [
        'We are sorry. It is not because of you.',
        'If you did not see a receipt, please call us or try again: we may not have got your report.',
        call,
        danger,
      ],
    },
    forbidden: {
      heading: 'We could not take this',
      lines: ['This came from another website, so we did not open it. Nothing was sent.', call],
      button: 'Go to the start',
    },
    tooLarge: {
      heading: 'This is too long for us',
      lines: [
        'What you sent is longer than we can take in one go. Nothing was sent.',
        'Please go back and make it shorter. You can add more later.',
        call,
      ],
      button: 'Go back',
    },
    filesTooLarge: {
      heading: 'This is more than we can take at once',
      lines: [
        'We can take 5 files of up to 20 MB each. Nothing you chose just now was kept. What you added before is still here. Please go back and add them one by one.',
        call,
      ],
      button: 'Go back',
    },
    filesNotKept: {
      heading: 'This was not added',
      lines: [
        'We are sorry. Something is not working on our side. It is not because of you.',
        'The files you chose just now may not be kept. What you wrote is still here. Please try again in a few minutes, and look at the list of what is here.',
        call,
        danger,
      ],
      button: 'Try again',
    },
    noCookies: {
      heading: 'We cannot keep your place',
      lines: [
        'This form needs one cookie to keep your answers from page to page. Your browser did not keep it.',
        'Nothing was sent. Please allow cookies for this website, or call us. We can fill in the form with you.',
        call,
        danger,
      ],
    },
    received: {
      heading: 'This page is closed',
      lines: [
        'We show a receipt once, for 15 minutes. If you saw it, we have your report. You do not need to send it again.',
        'If you did not see a receipt, nothing was sent.',
        'If you do not have your receipt, your report still counts. You can call us, or tell us again.',
        call,
        danger,
      ],
      button: 'Go to the start',
    },
    notYetSent: {
      heading: 'Your report is not sent yet',
      lines: ['Your answers are still here. Please check them and press Send.', call],
      button: 'Check your answers',
    },
    outOfReach: {
      heading: 'We cannot open your messages just now',
      lines: [
        'We are sorry. Something is not working on our side. It is not because of you.',
        'Your messages are safe. Please try again in a few minutes.',
        call,
        danger,
      ],
      button: 'Try again',
    },
    unreadable: {
      heading: 'We could not read this',
      lines: ['Your browser sent it in a way we do not know. This page was not kept. Nothing was sent.', call],
      button: 'Go back',
    },
    again: {
      kept: 'What you wrote on the last page is still here. We have filled it in for you.',
      show: 'Show what is still here',
      files: 'The photos and files you added were cleared too. You can add them again.',
    },
    notFound: {
      heading: 'We could not find this page',
      lines: ['It may have moved, or the address may be wrong.', call],
      button: 'Go to the start',
    },
    saving: 'Keeping your answers',
    sending: 'Sending',
  } as const
}

/** The same as `broken`, for a page that does not know whose it is. */
export const brokenWithoutDetails = {
  heading: 'Something is not working',
  lines: [
    'We are sorry. It is not because of you.',
    'If you did not see a receipt, please call your landlord or try again: we may not have got your report.',
    'If you are in danger now, call 999.',
  ],
} as const

/** By this number we find the line in our log; it says nothing else. */
export const faultNumber = (reference: string): string =>
  `If you tell us about this, please say this number: ${reference}.`

/** Before the words somebody typed, shown again where they could not be kept. */
export const showWhatYouWrote = 'Show what you wrote'
