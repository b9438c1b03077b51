import { type Landlord, nameOf } from '@/lib/language/landlord'

/** What is known about the policy itself: data, not words. Dates as they are to be read. */
export type PolicyFacts = { version: string; owner: string; reviewedOn: string; nextReview: string }

/** /policy: the policy in plain words, three parts (domain §1 C-1.3, §2). */
export function policy(landlord: Landlord) {
  return {
    heading: 'Our policy',
    lead: `How ${landlord.name} deals with harassment and hate. We take every report seriously.`,
    about: (facts: PolicyFacts) =>
      `Version ${facts.version}. Looked after by ${facts.owner}. Checked ${facts.reviewedOn}. We look at it again by ${facts.nextReview}.`,
    formats: `You can ask for this in large print, Easy Read, audio, BSL or another language. Call ${landlord.phone}.`,
    parts: [
      { heading: 'What is it?', lines: whatIsIt },
      { heading: 'What we will do', lines: whatWeDo(landlord) },
      { heading: 'How we prevent it', lines: howWePrevent },
    ],
  } as const
}

const whatIsIt = [
  'A hate incident is anything you think was done because of hostility or prejudice about who someone is. It counts if you think so, or if anyone else thinks so.',
  'It can be about race, religion or belief, disability, being gay, lesbian or bi, being trans, sex, age, or something else about a person. It counts even if they were wrong about you.',
  'Some hate incidents are crimes. You do not have to know which. You do not need proof.',
  'Harassment means behaviour you do not want that makes you feel scared, upset, humiliated or unsafe. It can happen once or many times.',
  'Sometimes a person acts like a friend to use someone’s money, food, phone or home. This is called mate crime. It can happen to disabled people and older people. It is never their fault.',
  'It can happen to people who live in our homes, their visitors and neighbours, and to people who work for us. It can also be done by someone who works for us.',
] as const

function whatWeDo(landlord: Landlord) {
  return [
    'We read each report and write down what we decide, and why.',
    'A named person tries to reach you by the end of the next working day, in the way you said is safe. If no way is safe yet, we wait for one.',
    'We ask what you want to happen. You decide which help you want. Saying no does not affect your tenancy or the help you can get. You can change your mind.',
    'We offer help to everyone it happened to and to everyone who saw it, also if they do not want us to take it further.',
    'We look at how safe you are, and agree a plan with you within 5 working days.',
    'We speak to the person who did it only after we have looked at how safe you are. We ask you first, unless someone could be badly hurt.',
    'We choose what to do step by step. It can be a warning, a written agreement, or going to court. We also help people to change how they behave.',
    'We remove hateful graffiti within 24 hours, after taking a picture of it.',
    `If someone who works for ${nameOf(landlord)} did it, a small group deals with it. That person does not see your report.`,
    'We tell you how it is going at least every 10 working days, if that is safe.',
    'If you are not happy with what we did, you can complain. You may also be able to ask the council for an ASB Case Review.',
  ] as const
}

const howWePrevent = [
  'We work with the police, the council and groups that know about hate.',
  'We look at where and when things happen, so that we can make places safer.',
  'The people who work for us are trained to listen and to act.',
  'We check our own work, ask people how we did and write down what we changed.',
  'Each year our directors get a report. We look at this policy at least every 3 years.',
] as const
