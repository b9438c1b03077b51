import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { kindWords, standingWords } from '@/app/staff/administration/_parts/protocol-words'
import { ButtonLink } from '@/components/page/button'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { agencyList, type ListedAgency } from '@/lib/agencies/queries'

export const metadata: Metadata = { title: 'Partners and contractors – Beside' }

/** Who has accounts here or comes to homes for us, and what was agreed with them on sharing information. */
export default async function AgenciesPage() {
  const actor = await requireStaff()
  const agencies = await orNotFound(agencyList(actor))
  return (
    <OfficePage actor={actor} current="settings" title="Partners and contractors">
      <p>
        A partner can tell us of somebody only while an information-sharing protocol is in force. A contractor tells us
        of nobody here.
      </p>
      {agencies.length === 0 ? (
        <EmptyState title="No agency yet">
          <p>Add an organisation whose people have accounts here or come to homes for us.</p>
        </EmptyState>
      ) : (
        <Agencies agencies={agencies} />
      )}
      <div className="actions">
        <ButtonLink href="/staff/administration/agencies/new">Add an agency</ButtonLink>
      </div>
    </OfficePage>
  )
}

function Agencies({ agencies }: { agencies: readonly ListedAgency[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">Agencies and how their protocols stand</caption>
      <thead>
        <tr>
          <th scope="col">Agency</th>
          <th scope="col">What they are</th>
          <th scope="col">Protocol</th>
        </tr>
      </thead>
      <tbody>
        {agencies.map(agency => (
          <tr key={agency.id}>
            <th scope="row">
              <a href={`/staff/administration/agencies/${agency.id}`}>{agency.name}</a>
            </th>
            <td>{kindWords[agency.kind]}</td>
            <td>{standingOf(agency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The best that any of its protocols has to say. */
function standingOf({ kind, active, protocols }: ListedAgency): string {
  if (!active) return 'We do not work with them now'
  if (kind === 'contractor') return 'Needs none'
  const best = (['in_force', 'ends_soon', 'coming'] as const).find(standing => protocols.includes(standing))
  return best ? standingWords[best] : 'None in force'
}
