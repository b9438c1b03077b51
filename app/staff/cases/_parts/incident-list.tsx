import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { Tag, Tags } from '@/components/page/tag'
import type { CaseFile } from '@/lib/cases/file'
import { shortDate, shortDateTime } from '@/lib/clock/format'
import type { ListItem } from '@/lib/lists/list'
import { wordingOf } from '@/lib/lists/queries'

type Incident = CaseFile['incidents'][number]

/** Newest first, each as it was written. */
export function IncidentList({ file, types }: { file: CaseFile; types: readonly ListItem[] }) {
  if (file.incidents.length === 0)
    return (
      <EmptyState title="No incident is recorded by its day yet">
        <p>Each report stands by itself and counts as well.</p>
      </EmptyState>
    )
  return file.incidents.map(incident => (
    <Panel key={incident.id} title={whenWords(incident)} id={`incident-${incident.id}`}>
      <Tags>
        {Object.entries({ ...wordingOf(types, incident.types), ...incident.wording }).map(([code, words]) => (
          <Tag key={code}>{words}</Tag>
        ))}
        {incident.possibleCrime && <Tag icon="flag">It may be a crime</Tag>}
      </Tags>
      <p className="as-typed" dir="auto">
        {incident.what}
      </p>
      {incident.place && (
        <p className="as-typed" dir="auto">
          Where: {incident.place}
        </p>
      )}
      <p className="meta">
        Recorded by {file.staffNames[incident.recordedBy] ?? 'a colleague'}, {shortDateTime(incident.recordedAt)}
      </p>
    </Panel>
  ))
}

function whenWords({ happenedAt, precision }: Incident): string {
  if (precision === 'exact') return shortDateTime(happenedAt)
  return precision === 'about' ? `About ${shortDate(happenedAt)}` : `In the month of ${shortDate(happenedAt)}`
}
