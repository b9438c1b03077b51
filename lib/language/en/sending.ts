import { type Landlord, nameOf } from '@/lib/language/landlord'

/** P16 and P17. */
export function check(landlord: Landlord) {
  return {
    heading: 'Check your answers',
    lead: 'Change any. Nothing has been sent yet.',
    change: (question: string) => `Change ${question}`,
    showContact: 'Show how we can contact you',
    contactClosed: 'We keep this part closed in case someone can see your screen.',
    beforeYouSend: 'Before you send',
    privacy: [
      `Only people at ${nameOf(landlord)} who need it to help will read this.`,
      'We do not tell the person you are worried about that it was you.',
      'If someone could be badly hurt, we may have to tell the police or social services.',
      'You can add to it or change your mind later.',
      'We keep it only as long as our privacy page says.',
    ],
    button: 'Send',
    onceMore: {
      heading: 'Please press Send once more',
      lines: ['We have not got it yet. Nothing is lost: your answers are still here.'],
      filled: 'Something was in the box below. Your browser may have put it there. Please leave the box empty.',
    },
    leaveEmpty: 'Please leave this box empty',
  } as const
}

/** P19: after sending. `due` is written as "5pm on Monday 7 December". */
export function received(landlord: Landlord) {
  return {
    heading: 'Thank you. We have got it.',
    lead: 'We are sorry this is happening. It helps that you told us.',
    keepHeading: 'Two things to keep, if it is safe',
    reference: 'Your reference',
    referenceHint: `Say this if you call us on ${landlord.phone}. It does not open your report.`,
    receipt: 'Your receipt',
    receiptHint: 'Keep it private. It opens your messages from us. We show it once.',
    onlyIfSafe: 'Write it down only if it is safe. If it is not, that is OK. Your report still counts.',
    keepingHeading: 'Ways to keep it safe',
    keeping: [
      'Write it on paper and keep it somewhere only you go.',
      'Ask someone you trust to keep it for you.',
      'Do not take a picture of it if someone else sees your phone.',
    ],
    nextHeading: 'What happens next',
    next: nextSteps(landlord),
    worse: 'If it gets worse, call 999.',
    supportHeading: 'Someone to talk to',
    moreSupport: 'More support',
    comeBack: 'How to come back',
    card: 'Print a small card',
    date: 'Put the date in your calendar',
    dateNote: 'It is called Reminder. It says nothing else.',
    close: 'Close safely',
    closeHint: 'Closing clears this page. It does not clear your history.',
    feedback: `How was this form? Tell us on ${landlord.phone}. You do not have to.`,
  } as const
}

function nextSteps(landlord: Landlord) {
  return {
    mailbox: (due: string) => [
      'We cannot contact you, because you did not give us details. You can come back with your receipt.',
      `A named person will write to you by ${due}. Come back then to read it.`,
    ],
    named: (due: string) => [`A named person will try to reach you by ${due} in the way you said is safe.`],
    safeTime: (day: string) => [`A named person will try to reach you at your next safe time, ${day}.`],
    unsure: (due: string) => [
      `A named person will look at what you told us by ${due}.`,
      'You did not tell us a safe way to reach you, so we will not call, write or visit.',
      `You can come back with your receipt, or call us on ${landlord.phone} when it is safe.`,
    ],
    danger: [
      'You told us you may not be safe. If you are in danger now, call 999. Please do not wait for us.',
      'We look first at reports from people who may not be safe.',
    ],
    restricted: [
      'Only a small group can see this. The person you named cannot.',
      'We may have to tell them what is said about them so they can answer, but we will talk to you first about your name.',
    ],
    child: ['You have not done anything wrong.', 'You can talk to Childline for free at any time. Call 0800 1111.'],
  } as const
}
