import { SectionHeading } from '@/components/page/page-heading'
import type { CentreMonth } from '@/lib/centres/counts'
import { monthWords } from './month-words'

/** How many told at which reporting centre; nothing where nobody did. */
export function CentreCounts({ counts }: { counts: readonly CentreMonth[] }) {
  if (counts.length === 0) return null
  return (
    <section aria-labelledby="centres" className="stack">
      <SectionHeading id="centres" title="Told at reporting centres">
        <p className="meta">Newest month first</p>
      </SectionHeading>
      <table className="chart">
        <caption className="hidden-text">Reports by month and reporting centre</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Centre</th>
            <th scope="col">Reports</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ month, centre, reports }) => (
            <tr key={month + centre}>
              <th scope="row">{monthWords(month)}</th>
              <td>{centre}</td>
              <td className="number-cell">{reports ?? 'Under 5'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
