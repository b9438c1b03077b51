import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { altOf, mediaKindNames } from '@/lib/evidence/custody'
import type { WitnessStatement } from '@/lib/support/witness-queries'
import { givenUnderWords } from '@/lib/support/witness-rules'

type Of = Pick<FilePerson, 'id'>
type Attached = Pick<CaseFile, 'statements' | 'givenUnder'>

/** How they want to help as a witness, newest first. */
export const theirStatements = ({ statements }: CaseFile, { id }: Of): WitnessStatement[] =>
  statements.filter(({ personId }) => personId === id)

/** What a way is called, in the words that were explained. */
export const wayWords = ({ choice, explained }: WitnessStatement): string =>
  (explained[choice] ?? choice).split('. ')[0] ?? choice

/** The choice that a piece of evidence counts as given under: the one attached last. */
export function givenUnder(file: Attached, evidenceId: string): WitnessStatement | undefined {
  const attached = file.givenUnder.find(one => one.evidenceId === evidenceId)
  return file.statements.find(({ id }) => id === attached?.statementId)
}

/** What they gave, as boxes to tick, each with the choice it was given under. */
export function theirGiven(file: CaseFile, { id }: Of) {
  return file.given
    .filter(({ personId }) => personId === id)
    .flatMap(({ evidenceId }) => {
      const item = file.evidence.find(one => one.id === evidenceId)
      const under = givenUnder(file, evidenceId)
      const hint = under ? `Given under: ${givenUnderWords(under, wayWords(under))}.` : 'No choice is attached to it.'
      return item
        ? [{ value: evidenceId, label: `${mediaKindNames[item.kind]}: ${altOf(item, item.records)}`, hint }]
        : []
    })
}
