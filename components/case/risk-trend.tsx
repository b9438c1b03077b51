import { RiskBadge, type RiskLevel } from '@/components/case/risk-badge'

export type TrendPoint = { id: string; when: string; score: number; level: RiskLevel; note?: string; by: string }

const [width, height, left, top] = [640, 210, 78, 24]
const most = 41
const zones = [
  { name: 'High', from: 22, to: most },
  { name: 'Medium', from: 12, to: 22 },
  { name: 'Standard', from: 0, to: 12 },
] as const
const y = (score: number) => top + (height - top - 24) * (1 - score / most)

/** Scores over time against the bands, oldest first, and the same as a table: newest first, with who and why. */
export function RiskTrend({ points, name }: { points: readonly TrendPoint[]; name: string }) {
  if (points.length === 0) return null
  return (
    <figure className="trend stack-s">
      {points.length > 1 && <Drawing points={points} name={name} />}
      <table className="chart">
        <caption className="hidden-text">{`Risk assessments of ${name}, newest first`}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Score of 41</th>
            <th scope="col">Band</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(point => (
            <Row key={point.id} point={point} />
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function Row({ point: { when, score, level, note, by } }: { point: TrendPoint }) {
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{score}</td>
      <td>
        <RiskBadge level={level} />
        {note && <div className="meta as-typed">{note}</div>}
      </td>
      <td>{by}</td>
    </tr>
  )
}

function Drawing({ points, name }: { points: readonly TrendPoint[]; name: string }) {
  const step = (width - left - 56) / (points.length - 1)
  const at = points.map((point, i) => ({ ...point, x: left + 24 + i * step, y: y(point.score) }))
  const said = points.map(({ when, score }) => `${when}: ${score}`).join('; ')
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Score of ${name} over time. ${said}`}>
      {zones.map(zone => (
        <Zone key={zone.name} {...zone} />
      ))}
      <polyline className="line" points={at.map(point => `${point.x},${point.y}`).join(' ')} />
      <text x={left} y={height - 4}>
        {points[0]?.when}
      </text>
      <text x={width - 8} y={height - 4} textAnchor="end">
        {points.at(-1)?.when}
      </text>
      {at.map(point => (
        <g key={point.id}>
          <circle className="dot" cx={point.x} cy={point.y} r="5" />
          <text className="score" x={point.x} y={point.y - 9} textAnchor="middle">
            {point.score}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Zone({ name, from, to }: (typeof zones)[number]) {
  return (
    <g>
      <rect className={name.toLowerCase()} x={left} y={y(to)} width={width - left - 8} height={y(from) - y(to)} />
      <text x={left - 8} y={(y(from) + y(to)) / 2 + 5} textAnchor="end">
        {name}
      </text>
    </g>
  )
}
