import type { ReactNode } from 'react'

export type StatTileProps = { label: ReactNode; value: ReactNode; note?: ReactNode }

/** One figure. Tiles stand in `StatTiles`. */
export function StatTile({ label, value, note }: StatTileProps) {
  return (
    <div className="stat">
      <dt className="meta">{label}</dt>
      <dd className="value">{value}</dd>
      {note && <dd className="meta fine">{note}</dd>}
    </div>
  )
}

export function StatTiles({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>
}
