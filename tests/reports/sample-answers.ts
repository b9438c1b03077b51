import type { Answers } from '@/lib/reports/answers'
import * as codes from '@/lib/reports/report'

/** Every field answered, in a way that lets every other apply; only noContact rules others out. */
export const everything: Answers = {
  safe: 'safe',
  role: 'on_behalf',
  permission: 'yes',
  age: '18_or_over',
  what: 'They shout',
  talk: 'yes',
  types: ['threats'],
  grounds: ['race', 'other_local'],
  groundsOther: 'My accent',
  when: 'keeps_happening',
  howOften: 'Most nights',
  day: '7',
  month: '11',
  year: '2026',
  place: 'home',
  postcode: 'ZZ1 1AA',
  placeWords: 'The stairs',
  perpetrator: 'works_for_landlord',
  perpetratorWords: 'Kev from the van',
  keepFrom: 'Kev',
  before: 'once',
  told: ['police'],
  toldReference: 'MV 12',
  evidence: 'will_bring',
  level: 'confidential',
  name: 'Sam Lee',
  phone: '07700 900123',
  email: 'sam@home.example',
  address: '9 Quay Street',
  channels: ['phone', 'letter', 'via_named_person', 'mailbox'],
  times: 'Mornings',
  voicemail: 'never',
  seenByOthers: 'yes',
  livesWith: 'no',
  safeWord: 'kettle',
  via: 'My sister',
  adjustments: ['language', 'officer_gender'],
  languageNeeded: 'Polish',
  officerGender: 'woman',
  wishes: ['moving_home'],
}
/** Repeatable pseudo-random answers: each field is absent or one of its values, each list any part of its codes. */
export function* combinations(count: number): Generator<Answers> {
  let seed = 20261122
  const roll = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const some = <T>(list: readonly T[]) => list.filter(() => roll(3) === 0)
  const one = <T>(list: readonly T[]) => list[roll(list.length)]
  for (let made = 0; made < count; made += 1) {
    const drawn: Answers = {
      ...everything,
      noContact: 'yes',
      role: one(codes.reporterRoles),
      level: one(codes.anonymityLevels),
      when: one(codes.whenAnswers),
      perpetrator: one(codes.perpetratorAnswers),
      livesWith: one(codes.yesNoNotSure),
      safe: one(codes.safetyAnswers),
      types: some(codes.incidentTypes),
      grounds: some(codes.grounds),
      told: some(codes.toldAnswers),
      channels: some(codes.contactChannels),
      adjustments: some(codes.adjustments),
    }
    yield Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined && roll(4) > 0))
  }
}
