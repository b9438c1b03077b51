import { classificationNames } from '@/lib/cases/case'
import { diarySourceNames } from '@/lib/cases/incident'
import { sentence } from '@/lib/cases/timeline-said'
import type { Answers } from '@/lib/reports/answers'
import { perceiverNames } from '@/lib/triage/perception'
import { by, named, type Read, teller } from './read'
import { type Entry, passagesIn } from './record'

/** What was told: reports with what was added, mailboxes, diaries, notes of what was said. */
export const told = (read: Read): Entry[] => [
  ...reports(read),
  ...additions(read),
  ...classifications(read),
  ...perceptions(read),
  ...messages(read),
  ...diary(read),
  ...notes(read),
]

/** How somebody may be reached is in no file: it leaves the house with nobody (domain §6.8). */
function wordsTold(answers: Answers | undefined) {
  return {
    'What happened': answers?.what,
    'How often': answers?.howOften,
    'What it was about': answers?.groundsOther,
    Where: answers?.placeWords,
    'Who did it, as told': answers?.perpetratorWords,
    'Reference of whoever else was told': answers?.toldReference,
  }
}

const reports = (read: Read): Entry[] =>
  read.file.reports.map(({ id, reference, receivedAt }) => ({
    id: `reports/${id}`,
    at: receivedAt,
    by: named(read, teller(read, id)),
    heading: `Report ${reference} received`,
    passages: passagesIn(`reports/${id}`, wordsTold(read.answers.get(id))),
    of: teller(read, id),
  }))

const additions = (read: Read): Entry[] =>
  read.extras.additions.map(({ id, reportId, kind, text, authorId, at }) => ({
    ...{ id: `report_additions/${id}`, at, by: by(read, authorId), of: teller(read, reportId) },
    heading: kind === 'translation' ? 'Translation of a report' : 'Added to a report by staff',
    passages: passagesIn(`report_additions/${id}`, { Words: text }),
  }))

const classifications = (read: Read): Entry[] =>
  read.extras.classifications.map(row => ({
    ...{ id: `report_classifications/${row.id}`, at: row.at, by: by(read, row.byId), of: teller(read, row.reportId) },
    heading: `Report classified: ${row.classification.map(code => classificationNames[code]).join(', ') || 'none'}`,
    coded: Object.values(row.wording).join(', '),
    passages: passagesIn(`report_classifications/${row.id}`, { Note: row.note }),
  }))

const perceptions = (read: Read): Entry[] =>
  read.extras.perceptions.map(row => ({
    ...{ id: `perceptions/${row.id}`, at: row.at, by: by(read, row.byId), of: teller(read, row.reportId) },
    heading: `Perceived as hostility or prejudice by: ${perceiverNames[row.who].toLowerCase()}`,
    passages: [],
  }))

const messages = (read: Read): Entry[] =>
  read.file.messages.map(({ id, reportId, side, kind, authorId, sentAt }) => {
    const of = teller(read, reportId)
    const name = named(read, of)
    const content = read.threads.flatMap(thread => thread.messages).find(one => one.id === id)
    const words = kind === 'contact' || kind === 'identity' ? undefined : content?.text
    return {
      ...{ id: `messages/${id}`, at: sentAt, of },
      by: side === 'staff' ? by(read, authorId) : name,
      heading: side === 'staff' ? `Message to ${name}` : `${sentence(name)} wrote in the mailbox: ${kindWords[kind]}`,
      passages: passagesIn(`messages/${id}`, { Words: words }),
    }
  })

const kindWords: Record<Read['file']['messages'][number]['kind'], string> = {
  message: 'a message',
  addition: 'more about what happened',
  contact: 'how they may be reached',
  identity: 'who they are',
  withdrawal: 'took the report back',
  complaint: 'a complaint about how this was handled',
  diary: 'a diary entry',
  reopening: 'wants us to go on',
  objection: 'does not want it closed',
  look_again: 'asks us to look at it again',
}

const diary = (read: Read): Entry[] =>
  read.extras.diary.map(row => ({
    ...{ id: `diary_entries/${row.id}`, at: row.startedAt, by: by(read, row.recordedBy), of: row.personId },
    heading: `Diary entry of ${named(read, row.personId)}`,
    coded: diarySourceNames[row.source],
    passages: passagesIn(`diary_entries/${row.id}`, {
      ...{ Where: row.place, What: row.what, Who: row.who, Witnesses: row.witnesses },
      'How it affected them': row.effect,
    }),
  }))

const notes = (read: Read): Entry[] =>
  read.file.notes.map(({ id, text, authorId, createdAt }) => ({
    ...{ id: `notes/${id}`, at: createdAt, by: by(read, authorId), heading: 'Note', of: null },
    passages: passagesIn(`notes/${id}`, { Note: text }),
  }))
