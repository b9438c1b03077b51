import { SectionHeading } from '@/components/page/page-heading'
import type { ContactRates } from '@/lib/cases/oversight'

/** Both rates, since they are not the same: to have reached somebody, and to have tried in time. */
export function Rates({ rates: { due, achieved, attempted } }: { rates: ContactRates }) {
  return (
    <section aria-labelledby="rates">
      <SectionHeading id="rates" title="First contact in the last 90 days" />
      {due === 0 ? (
        <p>None was due.</p>
      ) : (
        <table className="chart">
          <caption className="hidden-text">First contact in time, of {due} that were due</caption>
          <tbody>
            <Rate name="Reached in time" n={achieved} of={due} />
            <Rate name="Tried in time, not reached" n={attempted} of={due} />
            <Rate name="Neither" n={due - achieved - attempted} of={due} />
          </tbody>
        </table>
      )}
      <p className="meta">
        What was deferred for safety, or because they asked, counts from the time it was moved to. An automatic answer
        counts as neither.
      </p>
    </section>
  )
}

function Rate({ name, n, of }: { name: string; n: number; of: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <meter className="bar" min={0} max={of} value={n} aria-hidden="true" />
        {n} of {of}
      </td>
    </tr>
  )
}
