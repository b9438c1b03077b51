import type { CaseFile } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { at, type Owed } from './owed'
import type { Challenge, Closing } from './queries'

/** Requests to look again that were answered with a no which nobody has told to whoever asked. */
export function answersToTell({ challenges, tellings }: Pick<Closing, 'challenges' | 'tellings'>): Challenge[] {
  return challenges.filter(
    one => one.kind === 'look_again' && one.answer === 'not_upheld' && !tellings.some(told => tells(told, one)),
  )
}

const tells = ({ closureId, personId, toldAt }: Closing['tellings'][number], asked: Challenge) =>
  closureId === asked.closureId &&
  (asked.personId === null || asked.personId === personId) &&
  asked.answeredAt !== null &&
  toldAt >= asked.answeredAt

/** The same with the place where it is told: a no is no answer before they have heard it (domain §3.11). */
export function* answersOwed({ id: caseId, closing, people }: CaseFile): Generator<Owed> {
  for (const { personId } of answersToTell(closing)) {
    const person = people.find(({ id }) => id === personId)
    yield {
      code: 'answer_not_told',
      why: `Tell ${person ? nameOrRole(person) : 'whoever asked'} what was answered, and how to complain`,
      href: at({ caseId }, person ? `/closure/tellings/${person.id}` : '/closure'),
    }
  }
}
