import type { PolicyPart } from '@/lib/policy/policy'

/** Equality (policy part 4). */
export const fairness = (name: string): PolicyPart => ({
  heading: 'Treating people fairly',
  lines: [
    'Everyone gets the same care from us, whoever they are and whatever was done to them.',
    'Tell us what you need to talk to us. It could be another language, BSL, more time, or someone with you.',
    'We ask a few questions about who you are, only if you want to answer. They are kept apart from your report. They show us if we treat everyone in the same way.',
    `${name} looked at how this policy could affect different groups of people. We look at it again each time we change it.`,
    'We also treat the people who are named in a report fairly. They can tell us their side, and we look at what is right for them.',
  ],
})

/** Sharing, privacy, anonymity and how long things are kept (policy 3.12, domain §6). */
export const information = (name: string): PolicyPart => ({
  heading: 'What we do with what you tell us',
  lines: [
    'You can tell us without your name. We will not try to find out who you are.',
    `Only the people at ${name} who need it to help you see it. We do not tell the person you are worried about that it was you.`,
    'We ask you before we pass something on, and we ask about each thing by itself. You can change your mind.',
    'If someone could be badly hurt, or a child is at risk, we may have to tell the police or social services. A judge could also order us to.',
    'When we work with other groups, we agree in writing what we share and why. We write down each time we do.',
    'We do not keep things for ever. If we passed your report on because it was not ours, we delete what you told us after 90 days.',
    'Our privacy page says more.',
  ],
})
