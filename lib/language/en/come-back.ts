import { type Landlord, nameOf } from '@/lib/language/landlord'
import { closing } from './closing'
import { diary } from './diary'

/** /come-back: where a receipt opens messages, and what can be done without one. */
export function comeBack(landlord: Landlord) {
  return {
    heading: 'Come back with your receipt',
    lead: 'Your receipt opens your messages. You can read what we wrote and write to us.',
    label: 'Your receipt',
    hint: '16 letters and numbers, in four groups. Capital letters and spaces do not matter.',
    button: 'Open my messages',
    closes: 'Your messages close after 20 minutes if you do nothing. We tell you before.',
    kept: 'What you wrote is kept for 20 minutes. Type your receipt, and it will be there.',
    notChanged: 'Your receipt was not changed. Please type the one you had before. The new one does not open anything.',
    filesLost: 'The photos and files you added were cleared. Please add them again.',
    keptHeading: 'Your messages were closed, to keep you safe',
    busy: 'A lot of people are trying just now. Please wait ten seconds and try again.',
    noCookies: 'If your receipt is right, your browser may not keep our one cookie. Please allow it, or call us.',
    lost: {
      heading: 'If you do not have your receipt',
      lines: [
        'We cannot make a new one and we cannot look it up. We cannot show or read you your messages without it, because we could not be sure that it is you.',
        'Your report still counts, and we are still working on it.',
        `You can call us on ${landlord.phone}, ${landlord.hours}. Say your reference if you have it. You do not have to say your name.`,
        'If you gave us your name, we still contact you in the way you said is safe.',
        'You can tell us again. Put your old reference in it, if you have it. You will get a new receipt.',
      ],
      tellUs: 'Tell us again',
    },
  } as const
}

/** Kind sentences beside a field of the mailbox. */
export const mailboxErrors = {
  heading: 'We need a little more to help',
  receipt:
    'This did not open any messages. A receipt has 16 letters and numbers, in four groups. Please look at each one and try again.',
  write: 'Write a few words here. A short message is fine.',
  ways: 'Choose at least one way. If only this page is safe for you, choose the last one.',
  level: 'Choose one of these, so we know how to use your name.',
  file: 'Choose a photo or a file first, or write a few words.',
  lower: 'You told us more than this before. We cannot take that back here. Please write to us about it.',
} as const

/** What a mailbox answers when it cannot take something. What was typed stays. */
export const mailboxRefusals = {
  full: 'We have had a lot from you today, so we cannot take more until tomorrow. What you wrote is still here. Please call us if it cannot wait.',
  changed:
    'Your receipt was changed while you wrote. What you wrote is still here. Please open your messages with the new receipt.',
  otherReceipt: 'This is another new receipt. Please keep this one, and then press the button again.',
  filesChanged:
    'A file came or went while you pressed Send, so nothing was sent yet. Please look at the list and send it again.',
} as const

/** The messages themselves and what can be done beside them (domain §10, Mailbox). */
export function mailbox(landlord: Landlord) {
  const us = nameOf(landlord)
  return {
    heading: 'Your messages',
    reference: 'Reference',
    status: {
      received: 'We have got what you told us. Nobody has been named yet.',
      looking: 'We are looking at it.',
      named: (officer: string) => `We are looking at it. Your named person is ${officer}.`,
      closed: 'We have closed this. You can still write to us here.',
      withdrawn: 'You took this back. We keep it, and you can change your mind at any time.',
    },
    nextHere: (when: string) => `We will write to you here by ${when}.`,
    nextBy: (when: string) => `We will write or call by ${when}, in the way you said is safe.`,
    late: (when: string) =>
      `We said we would be in touch by ${when}. We are late, and we are sorry. You can call us on ${landlord.phone}.`,
    noDate: 'No date is set for the next message. You can write to us at any time.',
    thread: 'Messages, oldest first',
    noMessages: {
      heading: 'No messages yet',
      line: 'When we write to you, you will see it here. We cannot let you know, so please look again after the day above.',
    },
    from: (author: string) => `${author}, ${us}`,
    you: {
      message: 'You',
      addition: 'You added more',
      contact: 'You changed how we contact you',
      identity: 'You told us who you are',
      withdrawal: 'You took back your report',
      complaint: 'You told us you are not happy with how we handled this',
      reopening: 'You changed your mind, and we go on',
      objection: 'You told us not to close this',
      look_again: 'You asked us to look at this again',
      diary: 'You wrote in your diary',
    },
    diary: diary.read,
    write: {
      label: (to: string) => `Write to ${to}`,
      us,
      hint: `We read messages ${landlord.hours}. If you are in danger, call 999.`,
    },
    send: 'Send',
    sendAndReopen: 'I have changed my mind. Send this',
    withdrawnNote: 'You took your report back. If you send this, we go on with it. What you wrote is still here.',
    back: 'Back to your messages',
    stay: 'Stay longer',
    idle: {
      note: 'This page closes after 20 minutes if you do nothing. Press Stay longer to start the 20 minutes again. Your words stay.',
      warning: 'This page closes in 2 minutes. What you wrote is kept. Press Stay longer to go on.',
      stayed: 'You have 20 more minutes.',
      over: 'Your messages are closed, to keep you safe. What you wrote is kept.',
      open: 'Open my messages again',
    },
    links: {
      label: 'What else you can do',
      more: 'Tell us something new happened',
      notes: 'Write in your diary',
      notesNote: 'Only if you want to',
      files: 'Add a photo or a file',
      contact: 'Change how we contact you',
      name: 'Say who I am now',
      stop: 'Take back your report',
      stopNote: 'We explain what this means first',
      reopen: 'Change your mind and go on',
      feedback: 'Complain about how we handled this',
      receipt: 'Change your receipt',
      card: 'Print a small card',
      ...closing.links,
      date: 'Put the date in your calendar',
      dateNote: 'It is called Reminder. It says nothing else.',
      close: 'Close safely',
    },
    done: {
      messages: { heading: 'Sent', line: 'We have got your message. We read it within one working day.' },
      more: { heading: 'Added', line: 'We have got it. We read it within one working day.' },
      notes: { heading: 'Added to your diary', line: 'We have got it. We read it within one working day.' },
      files: { heading: 'Sent', line: 'We have got it. Somebody looks at it within 2 working days.' },
      contact: { heading: 'Changed', line: 'From now on we only contact you in the way you just said.' },
      name: {
        heading: 'Thank you for telling us',
        line: 'Only the people who help you can see your name. We call or write to you elsewhere only in a way you say is safe. Choose it under “Change how we contact you”.',
      },
      stop: {
        heading: 'We have got your answer',
        line: 'You can change your mind at any time. Help is still there for you.',
      },
      feedback: {
        heading: 'We have got your complaint',
        line: 'We will tell you within 5 working days that we have it, and answer within 10 working days after that.',
      },
      ...closing.done,
      receipt: { heading: 'Your receipt is changed', line: 'The old one opens nothing any more.' },
    },
    reminder: 'Reminder',
  } as const
}

/** The pages beside the thread: what each means is said before its button. */
export function mailboxPagesWords(landlord: Landlord) {
  const us = nameOf(landlord)
  return {
    more: {
      heading: 'Tell us something new happened',
      lines: ['This is added to what you told us. What you wrote before stays as it is.'],
      label: 'What happened?',
      hint: 'Write as much or as little as you want. Use any words. Any language is OK.',
      button: 'Send',
    },
    notes: diary.page,
    files: {
      heading: 'Add a photo or a file',
      lines: [
        'This is added to what you told us. You do not need to add anything.',
        'Please don’t put yourself at risk to get it.',
      ],
      label: 'Do you want to say something about it?',
      hint: 'You can leave this empty.',
      button: 'Send',
    },
    contact: {
      heading: 'Change how we contact you',
      lines: ['From now on we use only the ways you choose here. We stop using the others.'],
      anonymous: [
        'You have not told us who you are, so we can only write to you here. That stays so for as long as you want.',
        'If you would like a call, a text, an email or a letter, you can say who you are first.',
      ],
      sayWho: 'Say who I am now',
      button: 'Save',
    },
    name: {
      heading: 'Say who I am now',
      lines: [
        'You do not have to. We help you either way, as far as we can.',
        `If you tell us, only the people at ${us} who need it to help you will know.`,
        'You can tell us more about you later. You cannot take it back here: what people know cannot be made unknown. If you wish you had not told us, write to us, and we will agree what we do from then on.',
      ],
      level: 'How may we use your name?',
      button: 'Send',
    },
    stop: {
      heading: 'Take back your report',
      lines: [
        'You can tell us that you do not want us to go on. You do not have to say why.',
        'We keep what you told us. We read it once more, to be sure that nobody is in danger.',
        'If someone could be badly hurt, or a child is at risk, we may still have to act. We will try to talk to you first.',
        'Nobody you told us about is told that you wrote to us, or that you took it back.',
        'You decide. You can change your mind. Saying no does not change your tenancy or the help you can get.',
      ],
      button: 'Take back my report',
      reopenHeading: 'Change your mind and go on',
      reopenLines: [
        'You took your report back. If you want us to go on, press the button. Nobody will ask you the reason.',
      ],
      reopenButton: 'I have changed my mind',
    },
    feedback: {
      heading: 'Complain about how we handled this',
      lines: [
        'Tell us if we did something wrong, were too slow, or did not do what we said. It does not change how we treat you.',
        'We will tell you within 5 working days that we have your complaint, and answer within 10 working days after that.',
        'We write our answer here, unless you told us another safe way.',
      ],
      label: 'What went wrong?',
      hint: 'A few words are enough.',
      button: 'Send',
    },
    receipt: {
      heading: 'Your new receipt',
      mustChange:
        'Someone here wrote your report down for you, so they may have seen your first receipt. This new one is only yours.',
      change: 'This new receipt opens your messages instead of the old one.',
      lines: ['Keep it first, then press the button. From then on the old one opens nothing.'],
      button: 'I have kept my new receipt',
    },
  } as const
}

/** A small card to cut out and keep. Whoever finds it learns a telephone number. */
export function card(landlord: Landlord) {
  return {
    heading: landlord.name,
    call: `Call ${landlord.phone}`,
    hours: landlord.hours,
    reference: 'Reference',
    code: 'Code',
    note: 'Print this page, or copy it onto paper. Keep it only if it is safe.',
    back: 'Go back',
  } as const
}
