import { Panel } from '@/components/page/panel'
import type { ItemFile } from '@/lib/evidence/item'

/** What the original says of itself, for a quarter of an hour after it was opened with a reason, and for nobody else. */
export function ParticularsSection({ particulars }: { particulars: ItemFile['particulars'] }) {
  if (!particulars) return null
  return (
    <Panel kind="safe" title="Particulars" id="particulars" icon="lock">
      <p>What the original says of itself. This can show where somebody lives: keep it to those who need it.</p>
      <dl className="facts">
        {rowsOf(particulars).map(([term, answer]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{answer}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">A file can be wrong about itself, or have been changed. It is shown here for 15 minutes.</p>
    </Panel>
  )
}

function rowsOf({ name, facts: { takenAt, place, device, width, height } }: NonNullable<ItemFile['particulars']>) {
  const rows: [string, string | undefined][] = [
    ['Name it was sent under', name],
    ['Taken', takenAt ?? 'It does not say'],
    ['Place', place ? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}` : 'It does not say'],
    ['Made with', device],
    ['Size', width && height ? `${width} × ${height}` : undefined],
  ]
  return rows.flatMap(([term, answer]) => (answer === undefined ? [] : [[term, answer] as const]))
}
