import { type Column, QueueTable } from '@/components/case/queue-table'
import { caseStatusNames } from '@/lib/cases/case'
import type { Found, Hit } from '@/lib/search/commands'
import { whyWords } from '@/lib/search/hit'
import { statusWords } from '@/lib/triage/words'

/** References and why they are here; names are shown where the record is opened, and its opening recorded. */
export function HitTable({ hits, mayCall }: { hits: readonly Hit[]; mayCall: boolean }) {
  return (
    <QueueTable
      caption="What was found, nearest first"
      rows={hits}
      keyOf={({ id }) => id}
      first={{
        header: 'Record',
        href: hrefOf,
        reference: ({ reference }) => reference,
        what: ({ kind }) => (kind === 'case' ? 'Case' : 'Report in no case yet'),
      }}
      columns={mayCall ? [...columns, calling] : columns}
    />
  )
}

const columns: Column<Hit>[] = [
  { header: 'Why', cell: whyWords },
  { header: 'Stage', cell: hit => (hit.kind === 'case' ? caseStatusNames[hit.status] : statusWords[hit.status]) },
  { header: 'Officer', cell: ({ kind, officer }) => officer ?? (kind === 'case' ? 'No officer yet' : 'None yet') },
]

const calling: Column<Hit> = { header: 'Call', cell: hit => <CallLink hit={hit} /> }

export const hrefOf = ({ kind, id }: NonNullable<Found['whole']>) =>
  kind === 'case' ? `/staff/cases/${id}` : `/staff/triage/${id}`

function CallLink({ hit: { kind, id, reference } }: { hit: Hit }) {
  if (kind === 'report') return 'Triage it first'
  return (
    <a href={`/staff/cases/${id}/call`} aria-label={`Log a call on ${reference}`}>
      Log a call
    </a>
  )
}
