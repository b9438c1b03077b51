import { createHash } from 'node:crypto'
import type { Title } from '@/lib/case-files/drawing'
import { type Prepared, prepare } from '@/lib/case-files/preparing'
import type { CaseRecord, Entry, PersonInRecord } from '@/lib/case-files/record'

export const title: Title = {
  landlord: 'Larkmoor Homes',
  purpose: 'ombudsman',
  recipient: 'the investigator of complaint 2026/114',
  madeBy: 'Hannah Price',
  agreedBy: 'Dana Reid',
  at: new Date('2026-11-28T10:00:00Z'),
}

type Size = { hidden?: string; shown?: string; events?: number; files?: number }

/** A case with much in it: events over eighteen months, files with hashes, words in several scripts that name people. */
export function bigRecord({
  hidden = 'Zofia Wiśniewska',
  shown = 'Amara Diallo',
  events = 200,
  files = 30,
}: Size = {}): CaseRecord {
  return {
    reference: 'LK-7Q4M-2X',
    hasOpenedWords: true,
    people: [
      person('a', 'Victim', shown),
      { ...person('b', 'Witness', hidden), phones: ['07700 900123'], names: [hidden, 'Zosia'] },
    ],
    staff: [{ name: 'Hannah Price', role: 'a housing services manager' }],
    entries: Array.from({ length: events }, (_, at) => entry(at, hidden, shown)),
    evidence: Array.from({ length: files }, (_, at) => ({
      id: `evidence/${at}`,
      what: at % 3 === 0 ? 'Photo' : 'Sound',
      giver: at % 2 ? `From ${hidden}, added by Hannah Price` : 'Sent with report LK-2222-2A',
      receivedAt: dayOf(at * 6),
      sha256: createHash('sha256').update(`${at}`).digest('hex'),
      custody: ['Yes, it may be shown', `Original opened by Hannah Price, Mon 7 Dec, 5pm`],
      passages: [
        { id: `evidence/${at}/caption`, label: 'Caption', words: `door-of-${hidden.split(' ')[0]}_${at}.jpg` },
      ],
      of: at % 2 ? 'b' : 'a',
    })),
  }
}

const person = (id: string, role: string, name: string): PersonInRecord => ({
  ...{ id, role, name, names: [name], phones: [], emails: [], addresses: [] },
})

const dayOf = (day: number) => new Date(Date.UTC(2025, 3, 1 + Math.round(day * 2.7), 9, day % 60))

function entry(at: number, hidden: string, shown: string): Entry {
  const [first = '', last = ''] = hidden.split(' ')
  const words = [
    `The stairwell was painted at 10pm. ${hidden} heard it and rang ${shown}; her number is 07700 900 123.`,
    `${last}, ${first}: „Słyszałam krzyki na schodach, ${first} płakała, a sąsiad się śmiał” – zażółć gęślą jaźń.`,
    `قال الجار إنه سيعود غدا. ${first.toUpperCase()}’s door was marked again.`,
    `https://example.org/${'verylongwordwithoutanybreak'.repeat(6)} ${first.charAt(0)}. ${last} sent it.`,
    `${'They came up at night and said they would come back. '.repeat(14)}${first} saw them twice.`,
  ]
  return {
    ...{ id: `notes/${at}`, at: dayOf(at), by: at % 4 ? 'Hannah Price' : hidden, of: at % 5 ? null : 'b' },
    heading: at % 6 ? 'Note' : `Contact with ${hidden}`,
    ...(at % 3
      ? {}
      : { coded: 'Has it happened before? Yes, more than once\nIs anyone afraid to go out? Yes\nScore 24' }),
    passages: [{ id: `notes/${at}/note`, label: 'Note', words: words[at % words.length] ?? '' }],
  }
}

/** Prepared with the witness hidden and every passage kept. */
export function keepAll(record: CaseRecord): Prepared {
  const people = [
    { personId: 'a', treatment: 'shown' as const, standsAs: 'Person A' },
    { personId: 'b', treatment: 'hidden' as const, standsAs: 'Person B' },
  ]
  const choices = { purpose: 'ombudsman' as const, forPersonId: null, people }
  const { questions } = prepare(record, { ...choices, passages: [] })
  const passages = questions.map(({ id, hash }) => ({
    passage: id,
    words: Buffer.from(hash, 'hex'),
    answer: 'keep' as const,
  }))
  return prepare(record, { ...choices, passages })
}
