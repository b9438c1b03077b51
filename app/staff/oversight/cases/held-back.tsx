import { SectionHeading } from '@/components/page/page-heading'
import { badgeWords } from '@/lib/cases/clock-words'
import { type LateReason, lateReasonNames, lateReasons } from '@/lib/cases/late-reason'
import type { HeldBack } from '@/lib/cases/oversight'
import { targetNames } from '@/lib/cases/target'
import { shortDateTime } from '@/lib/clock/format'

/** What has passed its target, by reason: what a manager can put right comes first. */
export function HeldBackByReason({ rows, now }: { rows: readonly HeldBack[]; now: Date }) {
  return lateReasons.map(reason => (
    <Reason key={reason} reason={reason} rows={rows.filter(row => row.reason === reason)} now={now} />
  ))
}

function Reason({ reason, rows, now }: { reason: LateReason; rows: readonly HeldBack[]; now: Date }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={reason} className="stack">
      <SectionHeading id={reason} title={`${lateReasonNames[reason]}: ${rows.length}`} />
      <table className="chart">
        <caption className="hidden-text">{lateReasonNames[reason]}</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Clock</th>
            <th scope="col">Officer</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">
                <a className="ref" href={`/staff/cases/${row.caseId}`}>
                  {row.reference}
                </a>
              </th>
              <td>{targetNames[row.target]}</td>
              <td>{row.officer ?? 'Nobody'}</td>
              <td>{badgeWords(row.reading, now) ?? shortDateTime(row.reading.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** How many are late by clock or by officer: bars beside their numbers. */
export function LateBy({ id, title, names }: { id: string; title: string; names: readonly string[] }) {
  const counts = [...new Set(names)].map(name => ({ name, n: names.filter(one => one === name).length }))
  const most = Math.max(1, ...counts.map(({ n }) => n))
  if (counts.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} title={title} />
      <table className="chart">
        <caption className="hidden-text">{title}</caption>
        <tbody>
          {counts
            .sort((a, b) => b.n - a.n)
            .map(({ name, n }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <meter className="bar" min={0} max={most} value={n} aria-hidden="true" />
                  {n}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
