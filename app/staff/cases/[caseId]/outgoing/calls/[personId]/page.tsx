import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { CallWords } from '@/app/staff/cases/_parts/call-words'
import { ChangePage } from '@/app/staff/cases/_parts/change-page'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { Actions, ButtonLink } from '@/components/page/button'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { callScript } from '@/lib/notifications/call-script'
import { nameOrRole } from '@/lib/people/person'

export const metadata: Metadata = { title: 'What to say – Beside' }

/** The words of a safe call, to read from the screen while it is made. */
export default async function CallPage({ params }: PageProps<'/staff/cases/[caseId]/outgoing/calls/[personId]'>) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'outgoing.send', caseId))
  const callee = contactable(file).find(({ id }) => id === personId) ?? notFound()
  const officer = actor.name.split(' ')[0] ?? actor.name
  const script = callScript(
    { firstName: callee.name?.split(' ')[0], safe: callee.safe },
    officer,
    await landlord(),
    now(),
  )
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`What to say: ${nameOrRole(callee)}`}
      safety={<SafeContacts file={file} people={[callee]} />}
    >
      <CallWords script={script} />
      <Actions>
        <ButtonLink href={`/staff/cases/${caseId}/call?person=${callee.id}`}>Record the call</ButtonLink>
        <a href={`/staff/cases/${caseId}/outgoing`}>Back</a>
      </Actions>
    </ChangePage>
  )
}
