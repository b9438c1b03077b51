import type { Answers } from '@/lib/reports/answers'

/** A story as it is told, and what the case must say of it: how to reach whoever told us, and whom support is for. */
export type Story = {
  answers: Answers
  /** When triage is due. */
  triageBy: string
  /** Whose panel the safe contact is on, as the case names them. */
  teller: string
  safe: { next: string; ok: string[]; never: string[]; codeWord?: string }
  /** Whom the case names as the victim, and whether they are anyone else than who told us. */
  victim: string
  /** What is offered, to whom: the first is accepted, the second declined. */
  offers: [Offer, Offer]
}
export type Offer = { to: string; code: string; name: string }

export const nextWorkingDay = 'Tue 29 Dec, 12 noon'
const hebrew = 'שלום, הם צועקים "בכל לילה"'

/** Scenario S1 (domain §9). */
export const witness: Story = {
  answers: {
    safe: 'safe',
    role: 'witness',
    age: '18_or_over',
    what: `He shouts “go back” at the family upstairs 😡👨‍👩‍👧.\n\n${hebrew}\n  – and ‘dog dirt’ <on> their mat & "the pram"`,
    types: ['verbal_abuse', 'rubbish_or_dog_fouling_or_substances', 'other'],
    grounds: ['race', 'other_local'],
    groundsOther: 'Because of <their> food & music 🎶\nand the ‘smell’, he says',
    when: 'keeps_happening',
    howOften: 'nearly every night, "after eleven" 🌙',
    day: '5',
    month: '12',
    year: '2026',
    place: 'shared_area',
    postcode: 'LM9 9ZZ',
    placeWords: 'Second landing <by the lift> & the meter cupboard\nليس بعيدا',
    perpetrator: 'named',
    perpetratorWords: 'Gethin Vexley,\n"big lad" in a maroon cap & <grey> dog',
    before: 'many_times',
    told: ['police', 'council'],
    toldReference: 'CR/4471 & "B-9"',
    evidence: 'will_bring',
    level: 'anonymous',
    channels: ['mailbox'],
    adjustments: ['language', 'easy_read'],
    languageNeeded: 'Tigrinya / ትግርኛ',
    wishes: ['someone_to_talk_to', 'help_as_a_witness'],
  },
  triageBy: nextWorkingDay,
  teller: 'the witness',
  safe: { next: 'They named no times', ok: ['Mailbox on the site'], never: [] },
  victim: 'the victim',
  offers: [
    { to: 'the victim', code: 'safety_visit', name: 'Safer at home: locks, lights and letterbox' },
    { to: 'the witness', code: 'witness_support', name: 'Support as a witness' },
  ],
}

const zofia = 'Zofia “Zosia” O’Hára-Łęcka <she>'

export const namedVictim: Story = {
  answers: {
    safe: 'safe',
    role: 'victim',
    age: '18_or_over',
    what: 'They sprayed 🖍️ “witch” on my gate.\n\nI’m scared & I can’t sleep <at all>\nأنا خائفة جدا',
    types: ['threats', 'criminal_damage_or_graffiti'],
    grounds: ['religion_or_belief', 'appearance', 'not_sure'],
    when: 'this_week',
    place: 'home',
    placeWords: 'My front gate,\nbeside the "old" <wash-house>',
    perpetrator: 'would_know_again',
    perpetratorWords: 'Two of them: ‘Snapper’ & the tall one 🧢',
    before: 'a_few_times',
    told: ['landlord'],
    toldReference: 'spoke to <someone> in May',
    evidence: 'no',
    level: 'confidential',
    name: zofia,
    phone: '07700 900456',
    address: 'Top flat, The Old "Dairy"\nCinder Lane & Wharf',
    channels: ['phone', 'text', 'mailbox'],
    times: 'Mon–Thu 10–12 🕙\nnever "weekends" & not <evenings>',
    voicemail: 'never',
    seenByOthers: 'yes',
    livesWith: 'no',
    safeWord: 'żółw & <kettle> 🐢',
    adjustments: ['more_time', 'officer_gender'],
    officerGender: 'woman',
    wishes: ['safer_at_home', 'telling_the_police'],
  },
  triageBy: nextWorkingDay,
  teller: `${zofia}, victim`,
  safe: {
    next: 'Mon–Thu 10–12 🕙\nnever "weekends" & not <evenings>',
    ok: ['Phone: 07700 900456', 'Text: 07700 900456', 'Mailbox on the site'],
    never: ['Voicemail'],
    codeWord: 'żółw & <kettle> 🐢',
  },
  victim: zofia,
  offers: [
    { to: zofia, code: 'fireproof_letterbox', name: 'Fireproof letterbox and smoke alarms' },
    { to: zofia, code: 'help_with_police', name: 'Help to report to the police' },
  ],
}

/** Somebody who gave a name, and then thought better of it. */
export const named: Answers = {
  role: 'victim',
  what: 'They throw things at my window 🪟\n"every" <morning>',
  level: 'confidential',
  name: 'Isolde Quarrington-Fyfe',
  phone: '07700 900613',
  email: 'isolde.qf@example.org',
}
export const thenAnonymous: Answers = {
  role: 'victim',
  what: 'They throw things at my window 🪟\n"every" <morning>',
  level: 'anonymous',
}
