import type { Answers } from '@/lib/reports/answers'

/** S2 (domain §9): told by her worker at the day centre, with her agreement. She is safe there on Thursday mornings. */
export const s2: Answers = {
  safe: 'safe',
  role: 'victim',
  age: '18_or_over',
  what: 'Dean is my best mate. He takes my bank card on the day my money comes, stays over, answers my phone and calls me names for a joke.',
  types: ['mate_crime'],
  grounds: ['disability'],
  when: 'keeps_happening',
  howOften: 'When my money comes',
  place: 'home',
  placeWords: '8 Quay Street, upstairs flat',
  perpetrator: 'named',
  perpetratorWords: 'Dean, surname not known, big grey jacket',
  level: 'confidential',
  name: 'Marnie Pellow',
  phone: '07700 900452',
  address: '8 Quay Street, upstairs flat',
  channels: ['in_person', 'via_named_person'],
  times: 'Thursdays 10:00 to 12:00',
  voicemail: 'never',
  seenByOthers: 'yes',
  livesWith: 'no',
  via: 'Jo Field at the day centre',
  wishes: ['safer_at_home'],
}

/** S6 (domain §9): two lines of Polish, through an interpreter on the phone; no email, and a landline that others answer. */
export const s6: Answers = {
  safe: 'safe',
  role: 'victim',
  age: '18_or_over',
  what: 'Sąsiad krzyczy „wracajcie do domu”.\nPrzebił oponę w wózku dziecka.',
  types: ['verbal_abuse', 'criminal_damage_or_graffiti'],
  grounds: ['race', 'language'],
  when: 'this_week',
  place: 'shared_area',
  placeWords: 'Klatka schodowa, 4 Beech House',
  perpetrator: 'named',
  perpetratorWords: 'Sąsiad spod numeru 5',
  level: 'confidential',
  name: 'Halina Wrońska',
  phone: '01632 960184',
  address: '4 Beech House',
  channels: ['phone'],
  times: 'Weekdays 9:00 to 12:00',
  voicemail: 'never',
  seenByOthers: 'yes',
  livesWith: 'no',
  adjustments: ['language'],
  languageNeeded: 'Polish',
  wishes: ['safer_at_home'],
}

/** S9 (domain §9): on the phone she wants it known, and nothing done. */
export const s9: Answers = {
  safe: 'safe',
  role: 'victim',
  age: '18_or_over',
  what: 'He shouts at me on the stairs about what I was. I just want it known. No police, do not talk to him.',
  types: ['verbal_abuse'],
  grounds: ['transgender'],
  when: 'this_week',
  place: 'shared_area',
  placeWords: '7 Fern Walk, on the stairs',
  perpetrator: 'named',
  perpetratorWords: 'The man from the top floor',
  level: 'confidential',
  name: 'Imogen Karras',
  phone: '07700 900367',
  channels: ['phone', 'mailbox'],
  seenByOthers: 'no',
  livesWith: 'no',
  wishes: ['just_want_you_to_know'],
}

/** What her officer writes down of S2, form by form. */
export const s2Signs = {
  indicators: ['new_friends_staying', 'answers_for_them', 'money_gone', 'card_used', 'name_calling_as_joke'],
  careOrSupportNeeds: 'yes',
  readsPhoneOrLivesIn: 'yes',
}
export const s2DomesticAbuse = {
  ...{ 'answer-da_relationship': 'no', 'answer-da_control': 'not_known', 'answer-da_fear': 'not_known' },
  outcome: 'more_to_find_out',
  reason: 'He is neither partner nor family. Ask her alone on Thursday',
}
export const s2Referral = {
  ...{ 'answer-adult_needs': 'yes', 'answer-adult_abuse': 'yes', 'answer-adult_protect': 'yes' },
  views: 'I want my card back. Do not be horrible to Dean.',
  ...{ outcome: 'refer', referredTo: 'Adult social care', consent: 'yes' },
}
export const s2Met = {
  ...{ channel: 'in_person', outcome: 'two_way', wasSafe: 'yes', contactedAt: '2026-12-10T10:00' },
  note: 'She wants the card back, and nobody told off.',
}
export const s2Plan = {
  ...{ wants: 'My card back', contactAgreed: 'Thursdays at the centre, through Jo', contactChannel: 'in_person' },
  ...{ notWithoutAsking: 'Changing the lock, or speaking to Dean', nextReviewOn: '2026-12-17' },
  ...{ emergencyAdvice: 'yes', rightsExplained: 'yes' },
}
