import { type Landlord, nameOf } from '@/lib/language/landlord'

/** domain §6.9, word for word where it is quoted there. */
export const emergency = {
  heading: 'If you are in danger',
  call: 'If you or anyone is in danger now, call 999. If you cannot speak, call 999, listen, cough or tap, then press 55',
  deaf: 'If you are deaf or cannot use your voice: text 999 if your phone is registered (text “register” to 999 first), call 18000 with Relay UK, or use 999 BSL.',
  notUrgent: 'If it is not urgent, you can call the police on 101.',
  anonymous: 'To tell Crimestoppers without your name, call 0800 555 111.',
  notMonitored: 'This form is not monitored all the time. Do not use it in an emergency.',
  more: 'More ways to get help now',
  read: (landlord: Landlord) => `We read reports ${landlord.hours}.`,
} as const

/** Shown after "No, I am in danger now" or "I'm not sure". It never holds anyone up. */
export const danger = {
  heading: 'Please call 999 now if you can',
  lead: 'We cannot answer straight away. The police can.',
  carryOn: 'You can still tell us. Carry on when you are ready.',
  button: 'Carry on',
} as const

/** For someone whose "friend" uses them, or who is not alone in their own home. */
export const falseFriend = {
  heading: 'You have not done anything wrong',
  lines: [
    'A friend does not take your money, food, phone or home.',
    'It is OK if you still like them. It is OK if you are not sure.',
    'We will ask you before we talk to them, unless someone could be badly hurt.',
    'They might see your phone or post. So we will not contact you until you tell us what is safe.',
  ],
} as const

/** About someone who works for the landlord (domain §8.4, §10). */
export const restricted = {
  heading: 'Fewer people will see this',
  lines: [
    'Only a small group can see this. The person you named cannot.',
    'We may have to tell them what is said about them so they can answer, but we will talk to you first about your name.',
  ],
} as const

export const child = {
  heading: 'You can talk to us at any age',
  lines: [
    'You have not done anything wrong.',
    'You do not need to ask a parent or carer first. We will not tell them without talking to you.',
    'If we think you could be badly hurt, we may have to tell someone who can keep you safe. We will try to tell you first.',
    'You can talk to Childline for free at any time. Call 0800 1111.',
  ],
} as const

/** Published exactly as in domain §10. */
export function promise(landlord: Landlord) {
  return {
    heading: 'Your choice about your name',
    lines: [
      'You can tell us without giving your name. We will not know who you are, and we will not try to find out.',
      `If you tell us your name, we will only share it with the people at ${nameOf(landlord)} who need it to help you. We will not tell the person you are worried about that it was you.`,
    ],
    limitsHeading: 'We want to be honest. There are limits:',
    limits: [
      'What you tell us might show who you are, for example if only you could have seen it. Think about which details you include.',
      'If someone could be badly hurt, or a child is at risk, we may have to tell the police or social services. We will try to talk to you first.',
      'If a case goes to court, a judge could order us to give information. This is rare. We would tell you first if we can.',
      'We cannot control what your phone, computer or internet company keeps. See How to hide your visit.',
      'If you stay anonymous, we cannot call you or offer you help in person. You can use your receipt to read messages from us.',
    ],
    staff:
      'If you work for us, or the report is about someone who does, fewer people will see it and the person you name will not.',
  } as const
}
