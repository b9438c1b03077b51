import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { bookingWords } from '@/app/staff/cases/_parts/person-casework'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { Panel } from '@/components/page/panel'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { nameOrRole } from '@/lib/people/person'
import { mayBeContacted } from '@/lib/people/safe-contact'
import { bookInterpreterAction, cancelInterpreterAction } from './actions'
import { BookingForm, CancelBookingForm } from './interpreter-form'

export const metadata: Metadata = { title: 'Interpreter – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/interpreter'>

export default async function InterpreterPage({ params }: Props) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'person.interpreter', caseId))
  const person = file.people.find(({ id, role }) => id === personId && mayBeContacted(role)) ?? notFound()
  const booked = file.interpreters.filter(booking => booking.personId === personId)
  const back = caseHref(file)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`An interpreter for ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <p>Never a relative, a friend or a child: they may be afraid of what is said, or be what is spoken about.</p>
      {booked.map(booking => (
        <Panel key={booking.id} title={bookingWords(booking)} id={`booking-${booking.id}`} stack>
          {booking.interpreter && <p>Interpreter: {booking.interpreter}</p>}
          {booking.cancelledAt && <p>Cancelled.</p>}
          {!booking.cancelledAt && booking.bookedFor > now() && (
            <CancelBookingForm
              action={cancelInterpreterAction.bind(null, caseId, personId)}
              back={back}
              bookingId={booking.id}
            />
          )}
        </Panel>
      ))}
      <BookingForm
        action={bookInterpreterAction.bind(null, caseId, personId)}
        back={back}
        {...(person.safe?.language && { language: person.safe.language })}
      />
    </ChangePage>
  )
}
