import type { ReactNode } from 'react'
import { SummaryList } from '@/components/page/summary-list'
import { en } from '@/lib/language/en'
import type { Row } from './rows'

type Words = { change: (question: string) => string }

/** What else stands below an answer, by field. */
type Beside = Partial<Record<Row['field'], ReactNode>>

/** Questions and answers, each with a way to change it. */
export function Answers({ rows, words, beside = {} }: { rows: readonly Row[]; words: Words; beside?: Beside }) {
  return <SummaryList rows={rows.map(row => summaryRow(row, words, beside[row.field]))} />
}

function summaryRow({ field, question, lines, href }: Row, words: Words, beside: ReactNode) {
  const about = words.change(question).replace(en.buttons.change, '').trim()
  return {
    id: field,
    term: question,
    answer: (
      <>
        <Answer lines={lines} />
        {beside}
      </>
    ),
    change: { label: en.buttons.change, about, href },
  }
}

export function Answer({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className="hint">{en.skipped}</span>
  return lines.map(line => (
    <p key={line} className="as-typed" dir="auto">
      {line}
    </p>
  ))
}
