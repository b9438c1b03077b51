import { inLondon } from '@/lib/clock/local'
import { visitPurposeNames } from './visit'
import type { VisitShown } from './visit-queries'

/** Visits as comma-separated values, for the diary of a contractor: what to do, and never why. Pure. */
export function visitTable(visits: readonly VisitShown[]): string {
  const rows = visits.map(({ forAt, address, purpose, who, emergency, safely }) => [
    ...[
      inLondon(forAt).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' '),
      address,
      visitPurposeNames[purpose],
      who,
      emergency ? 'Yes' : 'No',
      safely.join('; '),
    ],
  ])
  return [['When', 'Address', 'What for', 'Who goes', 'Emergency', 'How to come safely'], ...rows]
    .map(row => `${row.map(quoted).join(',')}\r\n`)
    .join('')
}

/** A cell that begins like a formula is read as text by spreadsheets: also after blanks, and in the wide letters that some take for the same. */
const likeFormula = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/
const quoted = (text: string) => `"${(likeFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
