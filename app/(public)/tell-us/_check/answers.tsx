import { SummaryList } from '@/components/page/summary-list'
import { en } from '@/lib/language/en'
import type { Row } from './rows'

type Words = { change: (question: string) => string }

/** Questions and answers, each with a way to change it. */
export function Answers({ rows, words }: { rows: readonly Row[]; words: Words }) {
  return <SummaryList rows={rows.map(row => summaryRow(row, words))} />
}

function summaryRow({ field, question, lines, href }: Row, words: Words) {
  const about = words.change(question).replace(en.buttons.change, '').trim()
  return {
    id: field,
    term: question,
    answer: <Answer lines={lines} />,
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
