import { SummaryList } from '@/components/page/summary-list'
import type { Landlord } from '@/lib/language/landlord'
import type { Answers } from '@/lib/reports/answers'
import { Answer } from '../_check/answers'
import { contactRows, rowsOf } from '../_check/rows'

type KeptAnswersProps = { answers: Answers; landlord: Landlord }

/** Only what was answered. */
export function KeptAnswers({ answers, landlord }: KeptAnswersProps) {
  const parts = ([1, 2, 3] as const).flatMap(part => rowsOf(part, answers, landlord))
  const told = [...parts, ...contactRows(answers, landlord)].filter(({ lines }) => lines.length > 0)
  return (
    <SummaryList
      rows={told.map(({ field, question, lines }) => ({ id: field, term: question, answer: <Answer lines={lines} /> }))}
    />
  )
}
