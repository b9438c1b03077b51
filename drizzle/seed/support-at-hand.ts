import type { Item } from './support-lines'

/** What staff can offer besides (domain §4.1). */
export const supportAtHand: Item[] = [
  {
    code: 'counselling',
    kind: 'emotional',
    minimumOffer: 1,
    name: 'Counselling',
    what: 'Six sessions with a counsellor, by phone or in person',
    needsConsent: true,
  },
  {
    code: 'safety_visit',
    kind: 'practical',
    minimumOffer: 2,
    name: 'Safer at home: locks, lights and letterbox',
    what: 'A visit at a time that suits you, to see what would make your home feel safer',
    forPublic: false,
  },
  {
    code: 'fireproof_letterbox',
    kind: 'practical',
    minimumOffer: 2,
    name: 'Fireproof letterbox and smoke alarms',
    what: 'Fitted within one working day, with a fire service visit',
  },
  {
    code: 'personal_alarm',
    kind: 'practical',
    minimumOffer: 2,
    name: 'Personal alarm',
    what: 'A small alarm to carry, linked to a 24 hour line',
  },
  {
    code: 'help_with_police',
    kind: 'police_online',
    minimumOffer: 3,
    name: 'Help to report to the police',
    what: 'We can tell the police for you or sit with you while you do. Only if you agree',
    needsConsent: true,
  },
  {
    code: 'named_officer',
    kind: 'access',
    minimumOffer: 4,
    name: 'A named officer and how to come back',
    what: 'One person to ask for, a deputy, and how to reach us again at any time',
  },
  {
    code: 'case_review',
    kind: 'access',
    minimumOffer: 5,
    name: 'Case Review and complaints: your rights',
    what: 'How to ask for an ASB Case Review and how to complain about us',
  },
  {
    code: 'interpreter',
    kind: 'access',
    name: 'Interpreter',
    what: 'A trained interpreter by phone or in person. Never a relative or a neighbour',
  },
  {
    code: 'independent_advocate',
    kind: 'access',
    name: 'Independent advocate',
    what: 'Someone on your side who helps you say what you want',
    needsConsent: true,
  },
  {
    code: 'temporary_move',
    kind: 'housing',
    name: 'A temporary move',
    what: 'Somewhere else to stay for a while. Your choice, with your home kept for you',
  },
  {
    code: 'rent_and_benefits',
    kind: 'housing',
    name: 'Rent and benefits help',
    what: 'Help with money worries that come with what happened',
  },
  {
    code: 'witness_support',
    kind: 'witness',
    name: 'Support as a witness',
    what: 'Ways to help without your name being known, explained before you decide, and company at court',
  },
  {
    code: 'occupational_health',
    kind: 'staff',
    name: 'Occupational health and employee support',
    what: 'For our own staff and contractors, the same day',
  },
]
