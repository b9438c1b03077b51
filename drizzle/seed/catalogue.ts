import type { Database } from '@/lib/db'
import { catalogue, policyVersions } from '../schema/landlord'

const day = 86_400_000
type Item = Omit<typeof catalogue.$inferInsert, 'lastChecked'>

/** What can be offered (domain §4.1). National lines are real; local partners and their numbers are invented. */
const items: Item[] = [
  {
    code: 'local_victim_service',
    kind: 'general',
    minimumOffer: 1,
    name: 'Moor Victim Care',
    what: 'Someone to talk to, for as long as you need, whether or not you tell the police',
    phone: '01632 960110',
    hours: 'Monday to Saturday, 8am to 8pm',
    forPublic: true,
    needsConsent: true,
  },
  {
    code: 'counselling',
    kind: 'emotional',
    minimumOffer: 1,
    name: 'Counselling',
    what: 'Six sessions with a counsellor, by phone or in person',
    needsConsent: true,
  },
  {
    code: 'samaritans',
    kind: 'general',
    minimumOffer: 1,
    name: 'Samaritans',
    what: 'Someone to listen, day or night, free to call',
    phone: '116 123',
    hours: 'Day and night',
    forPublic: true,
  },
  {
    code: 'childline',
    kind: 'children',
    name: 'Childline',
    what: 'For anyone under 19, about anything, free to call',
    phone: '0800 1111',
    hours: 'Day and night',
    forPublic: true,
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
    code: 'crimestoppers',
    kind: 'police_online',
    minimumOffer: 3,
    name: 'Crimestoppers',
    what: 'Tell them about a crime without giving your name',
    phone: '0800 555 111',
    hours: 'Day and night',
    forPublic: true,
  },
  {
    code: 'true_vision',
    kind: 'police_online',
    minimumOffer: 3,
    name: 'True Vision',
    what: 'Report hate to the police online',
    url: 'https://www.report-it.org.uk',
    forPublic: true,
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
    code: 'race_equality_council',
    kind: 'strand',
    minimumOffer: 1,
    grounds: ['race', 'gypsy_roma_traveller', 'language'],
    name: 'Moorland Equality Council',
    what: 'Advice and company for people targeted because of race or where they are from',
    phone: '01632 960121',
    hours: 'Monday to Friday, 10am to 4pm',
    forPublic: true,
    needsConsent: true,
  },
  {
    code: 'faith_support',
    kind: 'strand',
    minimumOffer: 1,
    grounds: ['religion_or_belief'],
    name: 'Faith and Belief Support Moor',
    what: 'Support after hate about religion or belief',
    phone: '01632 960122',
    forPublic: true,
    needsConsent: true,
  },
  {
    code: 'lgbt_support',
    kind: 'strand',
    minimumOffer: 1,
    grounds: ['sexual_orientation', 'transgender'],
    name: 'Moor LGBT+ Helpline',
    what: 'Support from LGBT+ people who understand',
    phone: '01632 960123',
    forPublic: true,
    needsConsent: true,
  },
  {
    code: 'disability_support',
    kind: 'strand',
    minimumOffer: 1,
    grounds: ['disability'],
    name: 'Disability Voice Moor',
    what: 'Support and advocacy from disabled people',
    phone: '01632 960124',
    forPublic: true,
    needsConsent: true,
  },
  {
    code: 'older_people',
    kind: 'strand',
    minimumOffer: 1,
    grounds: ['age'],
    name: 'Later Life Moor',
    what: 'Support for older people who are being hurt, used or frightened',
    phone: '01632 960125',
    forPublic: true,
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

const lastCheckedDaysAgo = 20

/** The catalogue, checked some weeks ago, and the policy in force. */
export async function seedCatalogue(database: Database, at: Date): Promise<void> {
  const lastChecked = isoDay(at, -lastCheckedDaysAgo)
  await database.insert(catalogue).values(items.map(item => ({ ...item, lastChecked })))
  await database.insert(policyVersions).values({
    version: 4,
    title: 'Hate crime and harassment policy',
    owner: 'Housing Services Manager',
    approvedOn: isoDay(at, -200),
    nextReview: isoDay(at, 3 * 365 - 200),
  })
}

const isoDay = (at: Date, days: number) => new Date(at.getTime() + days * day).toISOString().slice(0, 10)
