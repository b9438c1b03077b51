import { mediaKindNames } from '@/lib/evidence/custody'
import type { CaseFile } from './file'

type Came = { id: string; heading: string; at: Date; by: string }

/** Files that came with a report or to a mailbox, one line for what came together; what staff add has events of its own. */
export function evidenceThatCame(file: CaseFile): Came[] {
  const theirs = file.evidence.filter(({ givenBy }) => givenBy === 'reporter')
  const clocks = [...new Set(theirs.map(({ clockId }) => clockId))]
  return clocks.flatMap(clockId => {
    const together = theirs.filter(item => item.clockId === clockId)
    const [first] = together
    if (!first) return []
    const by = first.isFromMailbox ? 'their mailbox' : `report ${first.reference}`
    return [{ id: `came-${first.id}`, heading: `Evidence came: ${countWords(together)}`, at: first.receivedAt, by }]
  })
}

type Kind = CaseFile['evidence'][number]['kind']

/** "2 photos, 1 PDF" */
function countWords(items: readonly { kind: Kind }[]): string {
  const kinds = [...new Set(items.map(({ kind }) => kind))]
  return kinds.map(kind => words(kind, items.filter(item => item.kind === kind).length)).join(', ')
}

function words(kind: Kind, count: number): string {
  const name = kind === 'pdf' ? mediaKindNames.pdf : mediaKindNames[kind].toLowerCase()
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
