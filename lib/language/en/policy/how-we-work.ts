import type { Landlord } from '@/lib/language/landlord'
import type { PolicyPart } from '@/lib/policy/policy'

/** Who does what, and that money never stands before safety (policy parts 5 and 7). */
export const looksAfter: PolicyPart = {
  heading: 'Who does what',
  lines: [
    'Our teams work together, and each case has one person who looks after it. You know their name.',
    'If that person is away, someone else has it. No case is left with nobody.',
    'Big choices are made by two people, so that one alone cannot get them wrong.',
    'A manager looks at each case every 20 working days. A manager also checks some cases each month.',
    'We agree with other groups who does what, and by when. We ask again if it is not done.',
    'We use money with care. It never stands before a repair or a lock that keeps someone safe.',
    'The people who work for us are trained to listen and to act.',
  ],
}

/** Prevention (policy 1.3, domain C-1.3). */
export const prevention: PolicyPart = {
  heading: 'How we prevent it',
  lines: [
    'We work with the police, the council and groups that know about hate.',
    'We look at where and when things happen, so that we can make places safer.',
    'We look for things that come back. One home, one place or one person can be named more than once.',
    'We say in public that we take every report seriously, and how to tell us.',
  ],
}

/** Reviewing it (policy part 9, domain C-9.1). */
export const review: PolicyPart = {
  heading: 'How we keep this policy up to date',
  lines: [
    'We look at this policy at least every 3 years.',
    'We look at it sooner if the law or the rules change, or if we find a better way to work. Your view can be a reason, too.',
    'Each version has a number and a date. Each case keeps the number of the version it began under.',
    'Before we change it we ask people who live in our homes, and the groups we work with.',
    'Each year our directors get a report on how we did. It names nobody.',
  ],
}

/** How to complain, and the ASB Case Review (domain §1, gaps). */
export const complaining = (landlord: Landlord): PolicyPart => ({
  heading: 'If you are not happy with us',
  lines: [
    `You can complain. Call ${landlord.phone}, write to us, or use your messages on this site. It changes nothing in the help you get.`,
    'We tell you we have got it within 5 working days.',
    'If our answer does not put it right, you can go to the Housing Ombudsman. They look at how landlords act, and it is free. Call 0300 111 3000.',
    'If it has happened more than once, you may be able to ask the council for an ASB Case Review. We can help you ask for it.',
    'If you are not happy with how we used your details, you can go to the Information Commissioner’s Office. Call 0303 123 1113.',
  ],
})
