import { setImmediate as othersTurn } from 'node:timers/promises'
import { dateTimeWords, months } from '@/lib/clock/format'
import { inLondon } from '@/lib/clock/local'
import { type ExportPurpose, isForOnePerson, purposeNames } from './case-file'
import { drawEntry, drawEvidence } from './drawing-parts'
import { bytesOf, keepTogether, margin, newPaper, type Paper, pageNow, write, writeFooters } from './paper'
import { type Manuscript, takenOut } from './preparing'
import { type CaseRecord, passagesOf } from './record'

/** What its first page says of itself. Redacted before: nothing is drawn that was not. */
export type Title = {
  landlord: string
  purpose: ExportPurpose
  recipient: string
  madeBy: string
  agreedBy: string
  at: Date
}
type Mark = { title: string; page: number }

/** One file of a case in date order: title, contents, people, what happened when, evidence; every page numbered. */
export async function drawCaseFile(text: Manuscript, title: Title): Promise<{ bytes: Buffer; pages: number }> {
  const { record } = text
  const paper = newPaper(`Case file ${record.reference}`, title.at)
  const contents = reserve(paper, monthsOf(record).length + 3)
  const marks = [
    ...drawPeople(paper, text, title),
    ...(await drawChronology(paper, record)),
    ...drawList(paper, record),
  ]
  drawContents(paper, contents, marks)
  const pages = writeFooters(paper, record.reference)
  paper.switchToPage(0)
  drawTitle(paper, text, title, pages)
  return { bytes: await bytesOf(paper), pages }
}

const linesOfContents = 36

/** Blank pages for the contents, whose numbers are known last; resolves to their places. */
function reserve(paper: Paper, lines: number): number[] {
  return Array.from({ length: Math.ceil(lines / linesOfContents) }, () => {
    paper.addPage()
    return pageNow(paper) - 1
  })
}

function drawTitle(paper: Paper, text: Manuscript, title: Title, pages: number): void {
  paper.y = 200
  write(paper, title.landlord, { size: 11, grey: true, after: 12 })
  write(paper, `Case file ${text.record.reference}`, { size: 24, bold: true, after: 18 })
  const rows = [
    ['For', `${purposeNames[title.purpose]}: ${title.recipient}`],
    ['Made by', title.madeBy],
    ['Agreed by', title.agreedBy],
    ['Date', dateTimeWords(title.at)],
    ['Pages', `${pages}`],
  ]
  for (const [term, words] of rows) write(paper, `${term}: ${words}`, { size: 11, after: 5 })
  paper.y += 16
  write(paper, 'What was taken out', { size: 12, bold: true })
  for (const line of statement(text, title)) write(paper, line, { after: 5 })
}

/** What a reader must know is not there, without saying what it was. */
export function statement({ record, people }: Manuscript, { purpose }: Pick<Title, 'purpose'>): string[] {
  const gone = passagesOf(record).filter(({ words }) => words === takenOut).length
  const hidden = people.filter(({ treatment }) => treatment === 'hidden').length
  return [
    gone === 0
      ? 'No passage was taken out.'
      : `${gone} ${gone === 1 ? 'passage was' : 'passages were'} taken out, since only somebody close could know what it says. Each place says “${takenOut}”.`,
    hidden === 0
      ? 'Everybody is named.'
      : 'Some people stand as “Person A”, “Person B” and so on wherever they are named; so do their numbers and addresses.',
    ...(isForOnePerson(purpose)
      ? ['It holds what is about one person, and what we did. Of other people it holds nothing.']
      : []),
    ...(record.hasOpenedWords
      ? []
      : ['The words of reports and of mailboxes are not in it: whoever made it may not open them.']),
    'How people may be reached safely is in no case file.',
  ]
}

function drawContents(paper: Paper, places: readonly number[], marks: readonly Mark[]): void {
  places.forEach((place, at) => {
    paper.switchToPage(place)
    paper.y = margin
    write(paper, at === 0 ? 'Contents' : 'Contents, continued', { size: 16, bold: true, after: 10 })
    for (const { title, page } of marks.slice(at * linesOfContents, (at + 1) * linesOfContents)) {
      const top = paper.y
      write(paper, title, { after: 4 })
      const next = paper.y
      paper.text(`${page}`, margin, top, { width: paper.page.width - 2 * margin, align: 'right' })
      paper.y = next
    }
  })
}

function section(paper: Paper, title: string): Mark {
  paper.addPage()
  write(paper, title, { size: 16, bold: true, after: 10 })
  return { title, page: pageNow(paper) }
}

/** As they stand. A file for one person does not say who else there is. */
function drawPeople(paper: Paper, { people }: Manuscript, { purpose }: Title): Mark[] {
  const mark = section(paper, 'People')
  const listed = people.filter(({ treatment }) => treatment === 'shown' || !isForOnePerson(purpose))
  for (const { name, role } of listed) write(paper, `${name}: ${role.toLowerCase()}`, { after: 5 })
  if (listed.length === 0) write(paper, 'Nobody is named in this file.')
  return [mark]
}

const monthOf = (at: Date) => `${months[inLondon(at).month - 1]} ${inLondon(at).year}`
const monthsOf = ({ entries }: CaseRecord) => [...new Set(entries.map(({ at }) => monthOf(at)))]

/** Others have their turn after each: drawing many takes longer than anybody should wait for a page. */
async function drawChronology(paper: Paper, record: CaseRecord): Promise<Mark[]> {
  const marks = [section(paper, 'What happened, in date order')]
  for (const month of monthsOf(record)) {
    keepTogether(paper, 110)
    write(paper, month, { size: 13, bold: true, after: 8 })
    marks.push({ title: `    ${month}`, page: pageNow(paper) })
    for (const entry of record.entries.filter(({ at }) => monthOf(at) === month)) {
      drawEntry(paper, entry)
      await othersTurn()
    }
  }
  if (record.entries.length === 0) write(paper, 'Nothing is recorded.')
  return marks
}

function drawList(paper: Paper, { evidence }: CaseRecord): Mark[] {
  const mark = section(paper, 'Evidence')
  if (evidence.length === 0) write(paper, 'There is no evidence. Nobody has to prove anything.')
  evidence.forEach((line, at) => {
    drawEvidence(paper, line, at + 1)
  })
  return [mark]
}
