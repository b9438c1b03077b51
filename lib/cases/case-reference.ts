import { randomInt } from 'node:crypto'

/** No vowels and nothing that is mistaken for another, as in a report's reference. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ'

/** A new case reference such as `C-7M4Q`: random, says nothing of when or how many. Two may clash: take another then. */
export function newCaseReference(pick: (below: number) => number = randomInt): string {
  return `C-${Array.from({ length: 4 }, () => alphabet[pick(alphabet.length)]).join('')}`
}
