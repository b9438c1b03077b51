import { type Landlord, nameOf } from '@/lib/language/landlord'

/** Photos and files, on the form and in the messages (domain P10). */
export function files(landlord: Landlord) {
  const us = nameOf(landlord)
  return {
    heading: 'Add photos or files',
    limits: 'Up to 5 files, 20 MB each. Photos, films, sound, PDFs, text and Office documents.',
    location: 'We take out the hidden details, such as where a photo was taken.',
    shows: 'What a photo shows stays in it: faces, your window, a door number. You can cover or cut those out first.',
    original: {
      label: 'May we keep the original too?',
      hint: 'It can show where and when it was taken.',
      more: 'If you say no, or choose nothing, we keep only the clean copy. Some files have no clean copy: Office documents, and some films and sound. For them we need a yes.',
      yes: 'Yes, keep the original too',
      no: 'No, only the clean copy',
    },
    choose: 'Choose photos or files',
    add: 'Add',
    remove: 'Remove',
    here: 'Added so far',
    notSentYet: `${us} cannot see these until you press Send. If you leave, they are gone.`,
    kinds: {
      photo: 'Photo',
      video: 'Film',
      audio: 'Sound',
      pdf: 'PDF',
      text: 'Text',
      office: 'Document',
    },
    kept: {
      both: 'The original is kept too. It is locked, and each person who opens it must say why.',
      clean: 'Only the clean copy is kept. The hidden details are gone.',
      original: 'Kept as it is, with its hidden details. It is locked, and each person who opens it must say why.',
      aside: 'This file may harm a computer. We have put it aside. Nobody will open it.',
      arriving: 'This has not arrived whole. If it is not on its way now, remove it and add it again.',
    },
    notAddedHeading: 'Not added',
    otherwiseHere: 'Everything else you added is here.',
    notAdded,
    question: 'Photos and files',
    with: (count: number) => (count === 1 ? 'With 1 file' : `With ${count} files`),
    received: (count: number) =>
      count === 1 ? 'We have 1 file from you.' : `We have ${count} files from you. You do not need to send them again.`,
    script,
  } as const
}

const notAdded = {
  empty: 'There is nothing in this file. Please look at it and try again.',
  too_large: 'This file is larger than 20 MB. A shorter film or a smaller photo may fit. You can also bring it to us.',
  kind: 'We cannot open this kind of file. We take photos, films, sound, PDFs, text and Office documents.',
  needs_original:
    'We could not make a clean copy of this file, so we kept nothing of it. If you say yes to the original, we can keep it as it is. Then add it again.',
  unreadable: 'We could not open this file. It may be damaged. Please try again, or take a picture of it.',
  infected:
    'This file may harm a computer, so we kept nothing of it. That is not your fault. You can tell us what it shows.',
  broken_off:
    'This file did not arrive whole, or too many came at once just now. We kept nothing of it. Please try again in a minute.',
  full: 'We can take 5 files at a time. You can remove one, or come back with your receipt and add more.',
  same: 'You have already added this file. We keep it once. To change what we keep of it, remove it first.',
  over: 'Your time was over when this came, so we kept nothing of it. Please add it again.',
} as const

/** Said by the browser while files are on their way; {name}, {n} and {of} stand for what is counted there. */
const script = {
  label: 'How much has arrived',
  sending: 'Adding {name}, {n} of {of}.',
  checking: '{name} has arrived. We are making the clean copy.',
  done: 'Finished. The list above says what is here.',
  stopped: 'Stopped. Nothing of {name} was kept.',
  tooLarge: '{name} is larger than 20 MB, so it was not sent.',
  offline: 'You seem to have no internet just now. Nothing is lost. Please try again when you are back.',
  cancel: 'Stop',
} as const
