/** A case as text, before anybody is hidden and before anything is drawn (domain §7.3: one file in date order). */

/** Words that somebody wrote freely. `id` is the row and the part: an answer about it is kept under that. */
export type Passage = { id: string; label: string; words: string }

/** One thing that happened. `of` is whose it is, where it is one person's; nobody's is what we did. */
export type Entry = {
  id: string
  at: Date
  by: string
  heading: string
  coded?: string
  passages: Passage[]
  of: string | null
}

export type EvidenceLine = {
  id: string
  what: string
  giver: string
  receivedAt: Date
  sha256: string
  custody: string[]
  passages: Passage[]
  of: string | null
}

export type PersonInRecord = {
  id: string
  role: string
  name: string | null
  names: string[]
  phones: string[]
  emails: string[]
  addresses: string[]
}

export type StaffInRecord = { name: string; role: string }

export type CaseRecord = {
  reference: string
  /** Whether the words of reports and mailboxes are in it: only where whoever asked may open them. */
  hasOpenedWords: boolean
  people: PersonInRecord[]
  staff: StaffInRecord[]
  entries: Entry[]
  evidence: EvidenceLine[]
}

/** What is somebody's own, and what we did; nothing that is another person's. */
export function recordFor(record: CaseRecord, personId: string | null): CaseRecord {
  if (!personId) return record
  const isTheirs = ({ of }: { of: string | null }) => of === null || of === personId
  return {
    ...record,
    entries: record.entries.filter(isTheirs),
    evidence: record.evidence.filter(({ of }) => of === personId),
  }
}

/** Every passage, in the order in which the file tells them. */
export const passagesOf = ({ entries, evidence }: CaseRecord): Passage[] =>
  [...entries, ...evidence].flatMap(({ passages }) => passages)

type Words = Record<string, string | null | undefined>

/** The free words of a row, by their label; what says nothing is left out. */
export function passagesIn(row: string, words: Words): Passage[] {
  return Object.entries(words).flatMap(([label, said]) =>
    said?.trim() ? [{ id: `${row}/${label.toLowerCase().replace(/[^a-z]+/g, '-')}`, label, words: said }] : [],
  )
}
