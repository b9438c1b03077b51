import { dateTimeWords } from '@/lib/clock/format'
import { keepTogether, type Paper, write } from './paper'
import type { Entry, EvidenceLine, Passage } from './record'

/** When, what and by whom; then its words, each under what they are. */
export function drawEntry(paper: Paper, { at, by, heading, coded, passages }: Entry): void {
  keepTogether(paper, 78)
  write(paper, dateTimeWords(at), { size: 8.5, grey: true, after: 0 })
  write(paper, heading, { bold: true, after: 1 })
  write(paper, `By ${by}`, { size: 8.5, grey: true })
  if (coded) write(paper, coded, { size: 9.5 })
  drawPassages(paper, passages)
  paper.y += 9
}

/** An item with the hash of what came in, so that it can be told from any other. */
export function drawEvidence(paper: Paper, line: EvidenceLine, number: number): void {
  keepTogether(paper, 84)
  write(paper, `${number}. ${line.what}`, { bold: true, after: 1 })
  write(paper, `${line.giver}. Received ${dateTimeWords(line.receivedAt)}`, { size: 9.5 })
  write(paper, `SHA-256 ${line.sha256 || 'not known'}`, { size: 8, grey: true })
  for (const step of line.custody) write(paper, step, { size: 9 })
  drawPassages(paper, line.passages)
  paper.y += 9
}

function drawPassages(paper: Paper, passages: readonly Passage[]): void {
  for (const { label, words } of passages) {
    keepTogether(paper, 34)
    write(paper, label, { size: 8.5, grey: true, indent: 12, after: 0 })
    write(paper, words, { indent: 12 })
  }
}
