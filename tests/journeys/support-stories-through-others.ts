import { nextWorkingDay, type Story } from './support-stories'

const sister = 'Hodan "Hodo" Warsame-Bright'

export const onBehalf: Story = {
  answers: {
    safe: 'safe',
    role: 'on_behalf',
    permission: 'yes',
    what: 'My brother is deaf 🦻 & they mock his signing.\n\n‘Every’ time <he> waits for the lift\nوهو متعب من هذا',
    talk: 'yes',
    types: ['intimidation_or_stalking', 'mobility_or_adaptation_interference'],
    grounds: ['disability'],
    when: 'longer_ago',
    month: '3',
    place: 'elsewhere',
    placeWords: 'The bus shelter & <kiosk>\nby "the green"',
    perpetrator: 'unknown',
    before: 'not_known',
    level: 'open',
    name: sister,
    email: 'hodan.wb@example.org',
    address: '4 Tallow Yard,\nup the "back" steps',
    channels: ['email', 'letter', 'via_named_person'],
    times: 'When "he" is at <work> 🛠️',
    voicemail: 'say_only_landlord',
    seenByOthers: 'not_sure',
    livesWith: 'no',
    via: 'Our aunt Sagal & her ‘shop’ 🏪\n07700 900778',
    adjustments: ['bsl'],
    wishes: ['moving_home', 'just_want_you_to_know'],
  },
  triageBy: nextWorkingDay,
  teller: `${sister}, representative`,
  safe: {
    next: 'When "he" is at <work> 🛠️',
    ok: [
      'Email: hodan.wb@example.org',
      'Letter: 4 Tallow Yard,\nup the "back" steps',
      'Through someone they named: Our aunt Sagal & her ‘shop’ 🏪\n07700 900778',
    ],
    never: [],
  },
  victim: 'the victim',
  offers: [
    { to: 'the victim', code: 'interpreter', name: 'Interpreter' },
    { to: 'the victim', code: 'independent_advocate', name: 'Independent advocate' },
  ],
}

const walkIn = 'Bożena Święcicka-"Ćma"'

/** Scenario S6 (domain §9), typed by an adviser the day after. */
export const enteredByStaff: Story = {
  answers: {
    safe: 'safe',
    role: 'victim',
    age: '18_or_over',
    what: 'Sąsiad krzyczy „wracaj do domu” 😢\n\ni przebił <oponę> wózka & śmieje się z „nas”\nتوقف',
    types: ['verbal_abuse', 'criminal_damage_or_graffiti'],
    grounds: ['race', 'language'],
    when: 'today',
    place: 'home',
    placeWords: 'Pod schodami,\nobok "wózkowni" & <drzwi>',
    perpetrator: 'named',
    perpetratorWords: 'Pan spod „czwórki”,\nchyba <Ludlow> 🚬',
    before: 'once',
    evidence: 'will_bring',
    level: 'confidential',
    name: walkIn,
    phone: '01632 960477',
    channels: ['phone'],
    times: 'Rano & "przed" <dziesiątą> ☎️',
    voicemail: 'never',
    livesWith: 'no',
    adjustments: ['language', 'someone_with_me'],
    languageNeeded: 'Polski (Polish)',
    wishes: ['just_want_you_to_know'],
  },
  triageBy: 'Thu 24 Dec, 12 noon',
  teller: `${walkIn}, victim`,
  safe: { next: 'Rano & "przed" <dziesiątą> ☎️', ok: ['Phone: 01632 960477'], never: ['Voicemail'] },
  victim: walkIn,
  offers: [
    { to: walkIn, code: 'named_officer', name: 'A named officer and how to come back' },
    { to: walkIn, code: 'case_review', name: 'Case Review and complaints: your rights' },
  ],
}
