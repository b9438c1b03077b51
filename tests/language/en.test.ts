import { describe, expect, test } from 'vitest'
import { en, labels } from '@/lib/language/en'
import * as codes from '@/lib/reports/report'

const landlord = {
  name: 'Brackenby Housing Trust',
  shortName: 'Brackenby',
  phone: '01632 960555',
  hours: 'Monday to Friday, 9am to 5pm',
  address: '1 Quay Street, Midvale',
  exitUrl: 'https://www.example.org/weather',
  email: 'hello@brackenby.example',
}
const facts = {
  version: '3',
  owner: 'the Housing Services Manager',
  reviewedOn: '1 May 2026',
  nextReview: '1 May 2029',
  from: '1 June 2026',
}
/** Reads as words where words are asked for, and as a landlord or a policy where those are. */
const sample = Object.assign(new String('5pm on Monday 7 December'), landlord, facts)

type Said = { at: string; text: string }
function everyText(value: unknown, at: string): Said[] {
  if (typeof value === 'string') return [{ at, text: value }]
  if (typeof value === 'function') return everyText(value(sample), at)
  if (typeof value !== 'object' || value === null) throw new Error(`${at} is no text`)
  return Object.entries(value).flatMap(([key, inner]) => everyText(inner, `${at}.${key}`))
}
const said = everyText(en, 'en')
const breaking = (rule: RegExp) => said.filter(({ text }) => rule.test(text))

describe('every word the public reads', () => {
  test('is found by this test', () => {
    expect(said.length).toBeGreaterThan(350)
    expect(said.map(({ text }) => text)).toContain('Contact your landlord – Brackenby Housing Trust')
    expect(said.filter(({ text }) => /undefined|\[object|NaN/.test(text))).toEqual([])
  })
  test.each([
    ['shouts', /!/],
    ['blames', /why did(n.t)? you|did you do anything|you (must|should|failed)|invalid|incorrect|forgot/i],
    ['promises what cannot be kept', /100 ?%|untraceable|guarantee|completely (safe|anonymous)|zero tolerance/i],
    ['uses a word of the office', /\b(victim|perpetrator|alleg|evidence|accused|offender|triage|incident type)/i],
    ['uses a police word', /\bNCHI\b|non-crime/i],
    ['names the seeded landlord', /larkmoor/i],
    ['is typed with a straight quote', /['"]/],
    ['ends or begins with a blank', /^\s|\s$/],
  ])('never %s', (_what, rule) => {
    expect(breaking(rule)).toEqual([])
  })
  test('keeps sentences short, but for those that must be published as they are', () => {
    const exact = /^en\.(promise|restricted|received\.next\.restricted|emergency\.(call|deaf))/
    const long = said
      .filter(({ at }) => !exact.test(at))
      .flatMap(({ at, text }) => text.split(/[.?:;] /).map(sentence => ({ at, sentence })))
    expect(long.filter(({ sentence }) => sentence.split(/\s+/).length > 25)).toEqual([])
  })
  test('reads at the age of nine to eleven on every page of sentences', () => {
    const ages = Object.keys(en).map(page => {
      const texts = said.filter(({ at }) => at.split('.')[1] === page)
      return [page, readingAge(texts.map(({ text }) => text))] as const
    })
    expect(ages.filter(([, age]) => age > 11.5)).toEqual([])
  })
})

describe('the words that are published exactly', () => {
  test('999 stands as in the domain reference', () => {
    expect(en.emergency.call).toBe(
      'If you or anyone is in danger now, call 999. If you cannot speak, call 999, listen, cough or tap, then press 55',
    )
    expect(en.emergency.notMonitored).toBe('This form is not monitored all the time. Do not use it in an emergency.')
  })
  test('the promise about the name has its two lines, five limits and a last line', () => {
    const { lines, limits, staff } = en.promise(landlord)
    expect(lines[0]).toBe(
      'You can tell us without giving your name. We will not know who you are, and we will not try to find out.',
    )
    expect(lines[1]).toBe(
      'If you tell us your name, we will only share it with the people at Brackenby who need it to help you. We will not tell the person you are worried about that it was you.',
    )
    expect(limits).toHaveLength(5)
    expect(staff).toBe(
      'If you work for us, or the report is about someone who does, fewer people will see it and the person you name will not.',
    )
  })
  test('the start says who may write, that no proof is needed, how long it takes and when we read', () => {
    const { heading, points } = en.start(landlord)
    expect(heading).toBe('Tell us about abuse, bullying or hate')
    expect(points).toContain('You do not need proof.')
    expect(points).toContain('This takes about 10 minutes.')
    expect(en.emergency.read(landlord)).toBe('We read reports Monday to Friday, 9am to 5pm.')
  })
  test('every page is titled alike, without a word of what it is about', () => {
    expect(en.page.title(landlord)).toBe('Contact your landlord – Brackenby Housing Trust')
    expect(en.page.errorTitle(landlord)).toBe('Error: Contact your landlord – Brackenby Housing Trust')
  })
  test('the ten questions are asked in the words of the domain reference', () => {
    const asked = [
      'safe',
      'role',
      'permission',
      'age',
      'what',
      'types',
      'grounds',
      'when',
      'place',
      'perpetrator',
    ] as const
    expect(asked.map(field => en.questions[field].label)).toEqual([
      'Are you safe right now?',
      'Who is this about?',
      'Do they know you are telling us?',
      'How old are you?',
      'What happened?',
      'Which of these happened?',
      'Do you think it was because of any of these?',
      'When did it happen?',
      'Where did it happen?',
      'Do you know who did it?',
    ])
    const later = ['keepFrom', 'before', 'evidence', 'level', 'contact', 'channels', 'adjustments', 'wishes'] as const
    expect(later.map(field => en.questions[field].label)).toEqual([
      'Who should not see this?',
      'Has anything like this happened before?',
      'Do you have anything to show us?',
      'Do you want to tell us who you are?',
      'Your name and how to reach you',
      'How can we contact you safely?',
      'Do you need anything to make it easier to talk to us?',
      'What would help?',
    ])
  })
})

describe('labels', () => {
  const published = labels(landlord)
  const coded: [keyof typeof published, readonly string[]][] = [
    ['safe', codes.safetyAnswers],
    ['role', codes.reporterRoles],
    ['permission', codes.permissionAnswers],
    ['age', codes.ageBands],
    ['talk', codes.tick],
    ['types', codes.incidentTypes],
    ['grounds', codes.grounds],
    ['when', codes.whenAnswers],
    ['place', codes.placeKinds],
    ['perpetrator', codes.perpetratorAnswers],
    ['before', codes.beforeAnswers],
    ['told', codes.toldAnswers],
    ['evidence', codes.evidenceAnswers],
    ['level', codes.anonymityLevels],
    ['noContact', codes.tick],
    ['channels', codes.contactChannels],
    ['voicemail', codes.voicemailAnswers],
    ['seenByOthers', codes.yesNoNotSure],
    ['livesWith', codes.yesNoNotSure],
    ['adjustments', codes.adjustments],
    ['officerGender', codes.officerGenders],
    ['wishes', codes.wishes],
    ['neverChannels', codes.refusableChannels],
  ]
  test.each(coded)('has words for every code of %s', (field, list) => {
    expect(new Set(Object.keys(published[field]))).toEqual(new Set(list))
  })
  test('leaves no code list of the vocabulary without words', () => {
    const forStaff: readonly (readonly string[])[] = [codes.channels, codes.reportStatuses, codes.severities]
    const lists = Object.values(codes).filter(list => !forStaff.includes(list))
    expect(lists.filter(list => !coded.some(([, known]) => known === list))).toEqual([])
  })
  test('speaks of the landlord by the name people use', () => {
    expect(published.role.staff_self).toBe('I work for Brackenby and it happened to me')
    const { shortName: _, ...plain } = landlord
    expect(labels(plain).perpetrator.works_for_landlord).toContain('Brackenby Housing Trust')
  })
  test('has the answers of P4 in the words people chose from', () => {
    expect(published.types.mate_crime).toBe(
      'Someone who acts like a friend takes or uses my money, food, phone or home',
    )
    expect(published.types.service_discrimination_by_staff_or_contractor).toBe('Staff or a worker was unfair or rude')
  })
})

/** The automated readability index, which needs no list of syllables; school grade plus five is the age. */
function readingAge(texts: string[]) {
  const sentences = texts.flatMap(text => text.split(/[.?:] ?/)).filter(sentence => /\w+ \w+ \w+/.test(sentence))
  const words = sentences.flatMap(sentence => sentence.split(/\s+/))
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length
  if (sentences.length === 0) return 0
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43 + 5
}
