import type { Answers, Field, Page } from '@/lib/reports/answers'
import { pageFields, pages } from '@/lib/reports/page-fields'
import type { ContactChannel } from '@/lib/reports/report'

/** Pages 1 to 3, 4 to 6, 7 to 9 and 10, said in words at the head of each page. */
export type Part = 1 | 2 | 3 | 4
export function partOf(page: Page): Part {
  return Math.ceil(page / 3) as Part
}

/**
 * Fields asked only because of another answer: `follows` looks at the same page, which keeps the question at hand for
 * whoever changes that answer; `needs` looks at an earlier page, and without it the question is not shown at all.
 */
type Condition = { follows?: (answers: Answers) => boolean; needs?: (answers: Answers) => boolean }

const conditions: Partial<Record<Field, Condition>> = {
  permission: { follows: answers => answers.role === 'on_behalf' },
  groundsOther: { follows: answers => includes(answers.grounds, 'other_local') },
  howOften: { follows: answers => answers.when === 'keeps_happening' },
  perpetratorWords: {
    follows: ({ perpetrator }) => includes(['named', 'would_know_again', 'works_for_landlord'], perpetrator),
  },
  keepFrom: { follows: isRestricted },
  toldReference: { follows: answers => (answers.told ?? []).length > 0 },
  name: { follows: mayBeNamed },
  phone: { follows: isReachable },
  email: { follows: isReachable },
  address: { follows: isReachable },
  noContact: { follows: mayBeNamed },
  times: { needs: isReachable },
  voicemail: { needs: isReachable },
  seenByOthers: { needs: mayBeNamed },
  livesWith: { needs: mayBeNamed },
  safeWord: { needs: isReachable },
  neverChannels: { needs: mayBeNamed },
  via: { needs: isReachable, follows: hasGoBetween },
  languageNeeded: { follows: answers => includes(answers.adjustments, 'language') },
  officerGender: { follows: answers => includes(answers.adjustments, 'officer_gender') },
}

/**
 * Only the answers that still apply: what an earlier choice has ruled out is gone, whatever the order of choosing.
 * Staying anonymous leaves no name and no way to reach anyone but the mailbox. A level that is not chosen is anonymous
 * (domain §10), so that no path can store a name nobody agreed to give.
 */
export function answersThatApply(answers: Answers): Answers {
  const { channels, ...others } = answers
  const safe = safeChannels(answers)
  const narrowed: Answers = safe.length > 0 ? { ...others, channels: safe } : others
  return Object.fromEntries(Object.entries(narrowed).filter(([field]) => applies(field as Field, narrowed)))
}

/** The ways to reach this person that may be offered to them at all on the public form. */
export function channelsFor(answers: Answers): ContactChannel[] {
  if (!isReachable(answers)) return ['mailbox']
  const letter: ContactChannel[] = answers.livesWith === 'yes' ? [] : ['letter']
  return ['phone', 'text', 'email', ...letter, 'via_named_person', 'mailbox']
}

/**
 * The fields a page shows. A follow-up to a question of the same page is always among them (the page reveals it
 * without scripts); one that follows from an earlier page is there only when it applies.
 */
export function questionsFor(page: Page, answers: Answers): Field[] {
  return pageFields[page].filter(field => conditions[field]?.needs?.(answers) ?? true)
}

/** Pages open in order as far as the first that is required and not finished; `goTo` is that one. */
export function maySee(page: Page, answers: Answers): { ok: true } | { ok: false; goTo: Page } {
  const unfinished = pages.find(earlier => earlier < page && !isFinished(earlier, answers))
  return unfinished === undefined ? { ok: true } : { ok: false, goTo: unfinished }
}

/** Only two pages ask for something: what happened (P3 or P4) and whether to give a name (P11). */
export function isFinished(page: Page, answers: Answers): boolean {
  if (page === 2) return Boolean(answers.what || answers.talk || answers.types?.length)
  return page !== 7 || answers.level !== undefined
}

export function nextPage(page: Page): Page | undefined {
  return pages.find(other => other === page + 1)
}

export function previousPage(page: Page): Page | undefined {
  return pages.find(other => other === page - 1)
}

/** The page of a path or a form, or undefined for anything that is not one of the ten. */
export function pageNumbered(text: string): Page | undefined {
  return pages.find(page => String(page) === text)
}

/** The page where an answer can be changed. */
export function pageOf(field: Field): Page | undefined {
  return pages.find(page => pageFields[page].includes(field))
}

/** About someone who works for the landlord or its contractors, or sent straight to HR: restricted from the first byte (domain §8.4). */
export function isRestricted(answers: Answers): boolean {
  const unfair = includes(answers.types, 'service_discrimination_by_staff_or_contractor')
  return unfair || answers.perpetrator === 'works_for_landlord' || answers.straightToHr === 'yes'
}

/** In danger now, or not sure: both see the 999 panel, and neither is ever held up by it (domain P1). */
export function isDanger(answers: Answers): boolean {
  return answers.safe === 'in_danger' || answers.safe === 'not_sure'
}

/** A "friend" may read the phone or live in the home: nothing is a safe way to reach them until they say so (domain §2.6). */
export function needsSafetyLock(answers: Answers): boolean {
  return includes(answers.types, 'mate_crime') || includes(answers.types, 'cuckooing')
}

export function isChild(answers: Answers): boolean {
  return answers.age !== undefined && answers.age !== '18_or_over'
}

function safeChannels(answers: Answers): ContactChannel[] {
  const met: ContactChannel[] = isReachable(answers) ? ['in_person'] : []
  const offered = [...channelsFor(answers), ...met]
  return (answers.channels ?? []).filter(channel => offered.includes(channel))
}

function hasGoBetween({ channels }: Answers) {
  return includes(channels, 'via_named_person') || includes(channels, 'in_person')
}

function mayBeNamed(answers: Answers) {
  return answers.level === 'confidential' || answers.level === 'open'
}

function isReachable(answers: Answers) {
  return mayBeNamed(answers) && answers.noContact !== 'yes'
}

function applies(field: Field, answers: Answers) {
  const { needs, follows } = conditions[field] ?? {}
  return (needs?.(answers) ?? true) && (follows?.(answers) ?? true)
}

function includes<T>(list: readonly T[] | undefined, value: T | undefined): boolean {
  return value !== undefined && (list?.includes(value) ?? false)
}
