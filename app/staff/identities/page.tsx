import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { SummaryList } from '@/components/page/summary-list'
import { colleaguesToChoose, type LimitedPerson, peopleIReach } from '@/lib/people/limited-queries'
import { leaveCircleAction, widenCircleAction } from './actions'
import { CircleForm, LeavingForm } from './circle-form'

export const metadata: Metadata = { title: 'Colleagues you look after – Beside' }

const doneWords = { widened: 'They can see the name from now on', left: 'You no longer look after them' }

/** Who chose this colleague to know who they are. For everybody else it is empty. */
export default async function IdentitiesPage({ searchParams }: PageProps<'/staff/identities'>) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const people = await peopleIReach(actor)
  const colleagues = people.length > 0 ? await colleaguesToChoose(actor) : []
  return (
    <OfficePage actor={actor} current="today" title="Colleagues you look after">
      <DoneSaid done={done} words={doneWords} />
      <div className="form-col stack">
        {people.length === 0 && (
          <EmptyState title="Nobody has chosen you">
            <p>
              A colleague to whom something happened may choose who knows their name. If one chooses you, you find here
              how to reach them.
            </p>
          </EmptyState>
        )}
        {people.map(person => (
          <article key={person.personId} className="panel stack">
            <h2>{person.name ?? 'Name not known'}</h2>
            <SummaryList rows={rowsOf(person)} />
            <CircleForm
              key={person.circle.length}
              action={widenCircleAction.bind(null, person.personId)}
              colleagues={colleagues.filter(({ id }) => !person.circle.some(one => one.id === id))}
            />
            {person.circle.length > 1 && <LeavingForm action={leaveCircleAction.bind(null, person.personId)} />}
          </article>
        ))}
      </div>
    </OfficePage>
  )
}

const rowsOf = ({ reference, phone, email, address, about, circle }: LimitedPerson) => [
  { term: 'Case', answer: reference },
  { term: 'Phone', answer: phone ?? 'Not known' },
  { term: 'Email', answer: email ?? 'Not known' },
  ...(address ? [{ term: 'Home, never visited or written to', answer: address }] : []),
  ...(about ? [{ term: 'About them', answer: <span className="as-typed">{about}</span> }] : []),
  { term: 'Who knows', answer: circle.map(({ name }) => name).join(', ') },
]
