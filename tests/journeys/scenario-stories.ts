import type { Answers } from '@/lib/reports/answers'

/** Scenarios S4 and S7 (domain §9); S1 is in the seed. Everybody is invented. */
export const s4: Answers = {
  safe: 'safe',
  role: 'victim',
  age: '13_15',
  what: 'Two older boys at 3 Fern Walk call me f— on the way home, and they posted my picture. Don’t tell my dad.',
  types: ['verbal_abuse', 'online_or_phone'],
  grounds: ['sexual_orientation'],
  when: 'this_week',
  place: 'street',
  placeWords: 'Outside 3 Fern Walk',
  perpetrator: 'named',
  perpetratorWords: 'Two older boys at number 3',
  before: 'a_few_times',
  level: 'confidential',
  name: 'Jamie Ward',
  phone: '07700 900515',
  channels: ['text', 'mailbox'],
  times: 'School days, 15:45 to 17:00',
  voicemail: 'never',
  seenByOthers: 'no',
  livesWith: 'no',
  wishes: ['someone_to_talk_to', 'not_sure'],
}

export const s7: Answers = {
  safe: 'safe',
  role: 'victim',
  age: '18_or_over',
  what: 'They sprayed CRIPPLE on my front door in the night. It is the second time my ramp was blocked with bins.',
  types: ['criminal_damage_or_graffiti', 'mobility_or_adaptation_interference'],
  grounds: ['disability', 'age'],
  when: 'today',
  place: 'home',
  placeWords: '4 Moor Lane',
  perpetrator: 'unknown',
  before: 'once',
  level: 'open',
  name: 'Mr Ogilvie',
  phone: '07700 900771',
  address: '4 Moor Lane',
  channels: ['phone', 'text', 'in_person'],
  via: 'At home, the carer is there until noon',
  voicemail: 'never',
  seenByOthers: 'no',
  livesWith: 'no',
  wishes: ['safer_at_home', 'someone_to_talk_to'],
}

/** How a man alone who is targeted answers when his risk is asked for over the phone: 30 points. */
export const s7Risk = {
  ...{ 'answer-q1': 'occasionally', 'answer-q2': 'yes', 'answer-q3': 'yes', 'answer-q4': 'no', 'answer-q5': 'now' },
  ...{ 'answer-q6': 'me', 'answer-q7': 'yes', 'answer-q8': 'serious', 'answer-q9': 'a_lot', 'answer-q10': 'one' },
  ...{ 'answer-q11': 'none', 'answer-q12': 'nobody' },
}

/** A family that is targeted at home, together, and has people to turn to: 19 points. */
export const s1Risk = {
  ...{ 'answer-q1': 'most_days', 'answer-q2': 'yes', 'answer-q3': 'no', 'answer-q4': 'well', 'answer-q5': 'none' },
  ...{ 'answer-q6': 'family', 'answer-q7': 'yes', 'answer-q8': 'no', 'answer-q9': 'moderately', 'answer-q10': 'no' },
  ...{ 'answer-q11': 'little', 'answer-q12': 'family' },
}

/** A plan in a few words; the rest is what the landlord owes to everybody. */
export const planOf = (wants: string, nextReviewOn: string) => ({
  wants,
  nextReviewOn,
  contactEveryDays: '7',
  emergencyAdvice: 'yes',
  rightsExplained: 'yes',
  notWithoutAsking: 'Nobody speaks to whoever did it before you say so',
})

/** One thing of each of the five that are offered to everybody (domain §4.2). */
export const minimumOffers = ['counselling', 'safety_visit', 'help_with_police', 'named_officer', 'case_review']

/** For what the duty manager is called before a long gap (domain §3.10). */
export const calledFor = 'Nobody is in for three days or more. Call or see them today'
