import type { PrintSubject } from '@/lib/patterns/pattern'
import type { Answers } from '@/lib/reports/answers'
import { type Findable, type Print, printsOf } from './prints'

export type ReportPrint = { subject: PrintSubject; kind: Print[0]; value: Buffer }

/** What a report is looked up by later, by whom it is about: who told us, where it was, and whom it names. Domain §3.9. `block`: where it happened. */
export function reportPrints(answers: Answers, block?: string): ReportPrint[] {
  const { placeWords, postcode, perpetratorWords } = answers
  const described = [perpetratorWords, ...(block ? doorsIn(perpetratorWords ?? '', block) : [])].filter(Boolean)
  return [
    ...tellerPrints(answers),
    ...about('place', { place: placeWords, postcode }),
    ...about('alleged_perpetrator', { about: described.join('. ') }),
  ]
}

/** Those of whoever told us alone: what they add in their mailbox changes these. */
export const tellerPrints = ({ name, phone, email, address }: Answers): ReportPrint[] =>
  about('teller', { name, phone, email, address })

const about = (subject: PrintSubject, told: Findable): ReportPrint[] =>
  printsOf(told).map(([kind, value]) => ({ subject, kind, value }))

/** "The man at number 9" is of the block where it happened, unless they say another street. */
const doorsIn = (words: string, block: string): string[] =>
  [...words.matchAll(/\b(?:[Nn]umber|[Nn]o\.?|[Ff]lat|[Dd]oor)\s*(\d+\p{L}?)\b(?!,?\s+\p{Lu})/gu)].map(
    ([, number]) => `${number} ${block}`,
  )
