import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import type { BlockedKind, ReportedHalf } from '@/lib/browser-reports/browser-report'
import { type BlockedCount, blockedLately } from '@/lib/browser-reports/queries'
import { dateWords } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'

export const metadata: Metadata = { title: 'What browsers stopped – Beside' }

const kindWords: Record<BlockedKind, string> = {
  inline: 'Something written into the page',
  eval: 'Text that was to run as a program',
  own: 'A file of this site',
  elsewhere: 'Something of another site',
  extension: 'An extension of the browser: none of ours',
  sink: 'Text that was to become part of a page',
  unknown: 'It was not said what',
}
const halfWords: Record<ReportedHalf, string> = { public: 'Reporting', staff: 'Staff' }

/** Counts alone: where it happened would say where somebody had been. */
export default async function BrowserReportsPage() {
  const actor = await requireStaff()
  const counts = await orNotFound(blockedLately(actor))
  return (
    <OfficePage actor={actor} current="settings" title="What browsers stopped">
      <p className="prose">
        Every page tells the browser what may run in it, and the browser stops the rest and says so. A few of these come
        from extensions. Many on one day, after a change or out of nowhere, are a fault or an attack: tell whoever looks
        after the program. Kept for 90 days, without an address and without the page.
      </p>
      {counts.length === 0 ? (
        <EmptyState title="Nothing was stopped in the last 90 days">
          <p>Look again after every new version.</p>
        </EmptyState>
      ) : (
        <Counts counts={counts} />
      )}
    </OfficePage>
  )
}

function Counts({ counts }: { counts: readonly BlockedCount[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">What browsers stopped, newest day first</caption>
      <thead>
        <tr>
          {['Day', 'What', 'Rule', 'Half', 'How often'].map(header => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ day, directive, blocked, half, count }) => (
          <tr key={`${day} ${directive} ${blocked} ${half}`}>
            <th scope="row">{dateWords(instantAt(day, '12:00'))}</th>
            <td>{kindWords[blocked]}</td>
            <td>{directive}</td>
            <td>{halfWords[half]}</td>
            <td className="number-cell">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
