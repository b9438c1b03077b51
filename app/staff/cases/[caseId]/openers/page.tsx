import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { type Opener, openersOf } from '@/lib/audit/queries'
import { roleWords } from '@/lib/audit/role-words'

export const metadata: Metadata = { title: 'Who opened this record – Beside' }

/** In plain words, to print or to read to the resident. */
export default async function OpenersPage({ params }: PageProps<'/staff/cases/[caseId]/openers'>) {
  const actor = await requireStaff()
  const { reference, openers } = await orNotFound(openersOf(actor, (await params).caseId))
  return (
    <OfficePage actor={actor} current="cases" title={`Who opened ${reference}`}>
      <div className="stack">
        <p>These people who work for us opened this record or worked on it.</p>
        {openers.length > 0 ? <Openers openers={openers} /> : <Nobody />}
        <p className="meta">People who look into a complaint about staff are not named here.</p>
      </div>
    </OfficePage>
  )
}

function Openers({ openers }: { openers: Opener[] }) {
  return (
    <ul className="stack-s">
      {openers.map(({ name, role, days }) => (
        <li key={`${name}-${role}`}>
          {name} ({roleWords[role]}): {days.join(', ')}
        </li>
      ))}
    </ul>
  )
}

const Nobody = () => (
  <EmptyState title="Nobody yet">
    <p>Nobody has opened this record.</p>
  </EmptyState>
)
