import { type Landlord, nameOf } from '@/lib/language/landlord'

/** /privacy: what we keep, who sees it, how long (domain §6.4), the limits and people's rights. */
export function privacy(landlord: Landlord) {
  return {
    heading: 'Privacy',
    lead: `${landlord.name} looks after what you tell us. This page says how.`,
    sections: [
      {
        heading: 'What we keep',
        lines: [
          'What you write and choose on this form, and the messages you and we send.',
          'Photos and files you add. We keep a clean copy without hidden details. We keep the original only if you say yes.',
          'Your name and how to reach you, only if you give them.',
          'If you do not give your name, we do not try to find out who you are.',
          'We do not keep the address of your phone or computer with your report.',
          'The first and the last day on which you came back with your receipt. The day, not the time.',
        ],
      },
      {
        heading: 'Why we are allowed to',
        lines: [
          'The law lets a landlord keep this to deal with abuse, to stop crime and to keep people safe.',
          'Your consent is a separate thing. We will ask before we do things for you, such as telling the police.',
        ],
      },
      {
        heading: 'Who sees it',
        lines: [
          `Only people at ${nameOf(landlord)} who need it to help you. Each time someone reads it, we write down who.`,
          'If it is about someone who works for us, only a small group sees it. The person you name does not.',
          'We do not tell the person you are worried about that it was you.',
          'We ask you before we pass it on. If someone could be badly hurt, or a child is at risk, we may have to tell the police or social services. A judge could also order us to.',
          'What you write is locked as soon as it reaches us. Someone who steals our records could not read your words, your name or the place, or open your files. They could see which answers you chose from our lists.',
        ],
      },
      { heading: 'How long we keep it', lines: howLong },
      {
        heading: 'Cookies',
        lines: [
          'We use no cookies but one. It holds your place while you fill in the form. It is gone when you leave, when you send, or after 60 minutes, or 30 on a shared device. If you open your messages, one more does the same until you close them, or for 20 minutes without use. On a shared device, one more says whose device it is, for up to 12 hours. It says nothing about you.',
        ],
      },
      {
        heading: 'Your rights',
        lines: [
          'You can ask to see what we keep about you. We answer within one month.',
          'You can ask us to add a correction. Your first words stay as you wrote them.',
          'You can ask us to delete something, to use it less, or to stop. Sometimes the law says we must keep it. Then we tell you why.',
          `To ask, call us on ${landlord.phone} or write to ${landlord.email ?? `${landlord.name}, ${landlord.address}`}.`,
        ],
      },
      {
        heading: 'If you are not happy with how we used your details',
        lines: [
          'You can complain to us. We will tell you we have got your complaint within 30 days, and tell you the result as soon as we can.',
          'You can also complain to the Information Commissioner’s Office, which checks that rules on personal details are kept. Call 0303 123 1113.',
        ],
      },
    ],
  } as const
}

const howLong = [
  'If we took action: 6 years after we finish.',
  'If we could not find out enough to take action: 3 years. Then we take out everything that shows who people are.',
  'If you told us without your name and there is nothing we can act on: 2 years.',
  'If we are not the right landlord and passed it on: 90 days.',
  'If it happened to a child: 6 years, or until they are 25 if that is later.',
  'Details of help from other people: 2 years after it ends.',
  'Answers you did not send: gone when you leave, or after 60 minutes, or 30 on a shared device.',
  'Sometimes we must keep something longer, for example for a court.',
] as const
