import type { PolicyPart } from '@/lib/policy/policy'

/** What somebody who tells us can count on (policy 3.1 to 3.4, 3.8). */
export const whatWeDo: PolicyPart = {
  heading: 'What we will do',
  lines: [
    'We want you to tell us. You can do it on this site, by phone, at our office, by letter, or through someone you trust. Our own staff and partners tell us, too.',
    'We read each report and write down what we decide, and why.',
    'A named person tries to reach you by the end of the next working day, in the way you said is safe. If no way is safe yet, we wait for one.',
    'We ask what you want to happen. You decide which help you want. Saying no does not affect your tenancy or the help you can get. You can change your mind.',
    'We offer help to everyone it happened to and to everyone who saw it. We do so even if they do not want us to take it further.',
    'We look at how safe you are, and agree a plan with you within 5 working days.',
    'We tell you how it is going at least every 10 working days, if that is safe.',
    'We remove hateful graffiti within 24 hours, after taking a picture of it.',
    'Before we close a case we talk to you. You can tell us if you think it is too soon.',
    'We keep a record of what we did. Later we ask you how we did, and we write down what we changed because of it.',
  ],
}

/** What we do about it (policy 3.5 to 3.7, 3.9 to 3.12). */
export const howWeDealWithIt = (name: string): PolicyPart => ({
  heading: 'How we deal with the people who do it',
  lines: [
    'We act with the police, the council and others when we have good reason to think someone is doing it. That means we have looked into it and written down why.',
    'It does not matter if they do it to a neighbour, a visitor or someone who works for us.',
    'We speak to the person who did it only after we have looked at how safe you are. We ask you first, unless someone could be badly hurt.',
    'We choose what is fair and fits. It can be a warning, a written agreement, going to court, or ending a tenancy. Some of these depend on the kind of tenancy.',
    'Meeting the other person to talk it through is never our first idea. We do it only if you agree.',
    'We also help people to change. If a person who did it needs help, for example with drink, drugs or their health, we offer it. We ask them first.',
    `If someone who works for ${name} or does work for us did it, a small group deals with it. That person does not see your report. It may break the rules of their job or contract, and we look into that first.`,
    'If it is done to someone who works for us, we help them too. We decide how visits can be made safe, and we look at that again after some time.',
    'If we are worried about a child or an adult who needs care, we act to keep them safe.',
  ],
})
