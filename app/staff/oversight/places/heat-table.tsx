import { HiddenText } from '@/components/page/hidden-text'
import { heatOf, type Shown } from '@/lib/patterns/hot-spots'

type Month = { month: string; short: string; full: string }
type HeatTableProps = { spots: { months: readonly Month[]; places: readonly Shown[] } }

/** A table that shades its own cells: the number is always there, and the shade only repeats it. */
export function HeatTable({ spots: { months, places } }: HeatTableProps) {
  const highest = Math.max(0, ...places.flatMap(({ months: counts }) => counts.map(count => count ?? 0)))
  return (
    <section className="table-scroll" aria-label="Reports by block and month" tabIndex={-1}>
      <table className="heat">
        <caption className="hidden-text">Reports by block and month</caption>
        <thead>
          <tr>
            <th scope="col">Block or street</th>
            {months.map(({ month, short, full }) => (
              <th key={month} scope="col">
                <abbr title={full}>{short}</abbr>
              </th>
            ))}
            <th scope="col">About, in all</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ place, months: counts, total }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              {counts.map((count, at) => (
                <HeatCell key={months[at]?.month} count={count} heat={heatOf(count, highest)} />
              ))}
              <td>{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HeatCell({ count, heat }: { count: number | null; heat: number | undefined }) {
  if (count !== null) return <td className={`heat-${heat}`}>{count}</td>
  return (
    <td>
      <span aria-hidden="true">·</span>
      <HiddenText>Fewer than 5, or hidden</HiddenText>
    </td>
  )
}
