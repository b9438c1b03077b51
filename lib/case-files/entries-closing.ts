import { sentence } from '@/lib/cases/timeline-said'
import { by, named, type Read, teller } from './read'
import { type Entry, passagesIn } from './record'

/** How the case came to its end, and who disagreed. */
export const closing = (read: Read): Entry[] => [
  ...closures(read),
  ...tellings(read),
  ...challenges(read),
  ...afterwards(read),
]

const coded = (code: string) => sentence(code.replaceAll('_', ' '))

const closures = (read: Read): Entry[] =>
  read.extras.closures.map(row => ({
    ...{ id: `closures/${row.id}`, at: row.proposedAt, by: by(read, row.proposedBy), of: null },
    heading: `Closing was proposed: ${row.wording[row.reason] ?? coded(row.reason)}`,
    coded: row.approvedBy
      ? `Approved by ${by(read, row.approvedBy)}`
      : row.declinedBy
        ? `Declined by ${by(read, row.declinedBy)}`
        : 'Not answered',
    passages: passagesIn(`closures/${row.id}`, {
      ...{ 'What was done': row.account, 'What we looked into': row.investigated },
      ...{ 'Why nothing more can be done': row.nothingMore, 'Why at a high risk': row.highRiskReason },
      'Why it was declined': row.declineReason,
    }),
  }))

const tellings = (read: Read): Entry[] =>
  read.extras.tellings.map(row => ({
    ...{ id: `closure_tellings/${row.id}`, at: row.toldAt, by: by(read, row.toldBy), of: row.personId },
    heading: `Told that we plan to close: ${named(read, row.personId)}`,
    coded: `${coded(row.outcome)}. ${row.rightsGiven ? 'Told of their rights' : 'Not told of their rights'}`,
    passages: passagesIn(`closure_tellings/${row.id}`, { Note: row.note }),
  }))

const challenges = (read: Read): Entry[] =>
  read.extras.challenges.map(row => ({
    ...{ id: `challenges/${row.id}`, at: row.receivedAt, of: row.personId ?? teller(read, row.reportId) },
    by: row.takenBy ? by(read, row.takenBy) : 'their mailbox',
    heading: coded(row.kind),
    coded: row.answer ? `${coded(row.answer)}, by ${by(read, row.answeredBy)}` : 'Not answered',
    passages: passagesIn(`challenges/${row.id}`, { Words: row.words, 'Reason of the answer': row.answerReason }),
  }))

const afterwards = (read: Read): Entry[] =>
  read.extras.checks.map(row => ({
    ...{ id: `closure_checks/${row.id}`, at: row.at, by: by(read, row.byId), of: row.personId },
    heading: `Checked after closing: ${named(read, row.personId)}`,
    coded: coded(row.result),
    passages: passagesIn(`closure_checks/${row.id}`, { Note: row.note }),
  }))
