import { createHash } from 'node:crypto'
import {
  type ExportPurpose,
  hidesStaff,
  isForOnePerson,
  type PassageAnswer,
  standsAs,
  type Treatment,
} from './case-file'
import { type CaseRecord, type Passage, type PersonInRecord, passagesOf, recordFor } from './record'
import { type Redact, redactionOf, type Someone } from './redaction'

/** What was chosen for a file so far. */
export type Choices = {
  purpose: ExportPurpose
  forPersonId: string | null
  people: readonly { personId: string; treatment: Treatment; standsAs: string }[]
  passages: readonly { passage: string; words: Uint8Array; answer: PassageAnswer }[]
}

export type PreparedPerson = { id: string; role: string; name: string; treatment: Treatment; standsAs: string }
/** A passage as the file would have it, with its answer where it was given to these very words. */
export type Question = Passage & { hash: string; heading: string; at: Date; answer: PassageAnswer | undefined }

export type Prepared = {
  people: PreparedPerson[]
  /** The record with the names replaced and nothing taken out yet: what the questions are asked of. */
  record: CaseRecord
  questions: Question[]
  /** For what else is written of it, such as who gets it. */
  redact: Redact
}

export type Manuscript = { record: CaseRecord; people: PreparedPerson[] }

export const takenOut = '[Taken out]'

/**
 * A record as a file would have it: only what is for whoever it is for, hidden people replaced everywhere, and every
 * passage asked about once. Somebody who came to the case since is hidden; words that changed since are asked about again.
 */
export function prepare(whole: CaseRecord, choices: Choices): Prepared {
  const people = whole.people.map((person, place) => treated(person, place, choices))
  const redact = redactionOf([...people.map((one, at) => someone(whole.people[at], one)), ...staffOf(whole, choices)])
  const record = redacted(recordFor(whole, isForOnePerson(choices.purpose) ? choices.forPersonId : null), redact)
  return { people, record, questions: questionsOf(record, choices), redact }
}

/** What leaves the house: the same, with every passage gone that was not kept. One without an answer is gone as well. */
export function manuscriptOf({ record, questions, people }: Prepared): Manuscript {
  const kept = new Set(questions.filter(({ answer }) => answer === 'keep').map(({ id }) => id))
  const left = (passage: Passage) => (kept.has(passage.id) ? passage : { ...passage, words: takenOut })
  return {
    people,
    record: {
      ...record,
      entries: record.entries.map(entry => ({ ...entry, passages: entry.passages.map(left) })),
      evidence: record.evidence.map(line => ({ ...line, passages: line.passages.map(left) })),
    },
  }
}

/** What a second person agrees to: people, passages and the record as they saw it, to the letter. 32 bytes. */
export const agreementOf = (prepared: Prepared): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(manuscriptOf(prepared)))
    .digest()

export const isAnswered = ({ questions }: Prepared): boolean => questions.every(({ answer }) => answer !== undefined)

export const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex')

function treated(person: PersonInRecord, place: number, { people }: Choices): PreparedPerson {
  const chosen = people.find(({ personId }) => personId === person.id)
  const treatment = chosen?.treatment ?? 'hidden'
  const standing = chosen?.standsAs ?? standsAs(place)
  const name = treatment === 'hidden' ? standing : (person.name ?? `The ${person.role.toLowerCase()}`)
  return { id: person.id, role: person.role, name, treatment, standsAs: standing }
}

const someone = (person: PersonInRecord | undefined, { treatment, standsAs }: PreparedPerson): Someone => ({
  ...{ names: [], phones: [], emails: [], addresses: [] },
  ...person,
  ...{ standsAs, isHidden: treatment === 'hidden' },
})

/** Colleagues by the part they have, where the file names none. */
const staffOf = ({ staff }: CaseRecord, { purpose }: Choices): Someone[] =>
  hidesStaff(purpose) ? staff.map(({ name, role }) => ({ standsAs: role, isHidden: true, names: [name] })) : []

function redacted(record: CaseRecord, redact: Redact): CaseRecord {
  const passages = (list: Passage[]) => list.map(passage => ({ ...passage, words: redact(passage.words) }))
  return {
    ...record,
    ...{ people: [], staff: [] },
    entries: record.entries.map(entry => ({
      ...entry,
      ...{ by: redact(entry.by), heading: redact(entry.heading), passages: passages(entry.passages) },
      ...(entry.coded ? { coded: redact(entry.coded) } : {}),
    })),
    evidence: record.evidence.map(line => ({
      ...line,
      ...{ giver: redact(line.giver), custody: line.custody.map(redact), passages: passages(line.passages) },
    })),
  }
}

function questionsOf(record: CaseRecord, { passages }: Choices): Question[] {
  const answers = new Map(passages.map(one => [one.passage, one]))
  const places = new Map<string, { heading: string; at: Date }>([
    ...record.entries.flatMap(({ heading, at, passages }) => passages.map(({ id }) => [id, { heading, at }] as const)),
    ...record.evidence.flatMap(({ what, receivedAt, passages }) =>
      passages.map(({ id }) => [id, { heading: `Evidence: ${what}`, at: receivedAt }] as const),
    ),
  ])
  return passagesOf(record).map(passage => {
    const hash = hashOf(passage.words)
    const given = answers.get(passage.id)
    const isSame = given && Buffer.from(given.words).toString('hex') === hash
    return {
      ...passage,
      hash,
      ...(places.get(passage.id) ?? { heading: '', at: new Date(0) }),
      answer: isSame ? given.answer : undefined,
    }
  })
}
