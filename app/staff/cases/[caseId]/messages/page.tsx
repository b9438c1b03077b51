import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Reply } from '@/app/staff/_messages/reply'
import { ThreadSection } from '@/app/staff/_messages/thread-section'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { DoneNotice } from '@/components/page/done-notice'
import { can } from '@/lib/access/permit'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { complaintOf } from '@/lib/messages/complaint'
import { caseThreads } from '@/lib/messages/thread'
import { replyAction } from './actions'

export const metadata: Metadata = { title: 'Messages – Beside' }

/** The mailboxes of a case. Opening this page says that its officer has read what was new. */
export default async function MessagesPage({ params, searchParams }: PageProps<'/staff/cases/[caseId]/messages'>) {
  const { caseId } = await params
  const { template, sent } = await searchParams
  const actor = await requireStaff()
  const threads = await orNotFound(caseThreads(actor, caseId))
  const file = await orNotFound(caseFileFor(actor, 'message.read', caseId))
  const here = `/staff/cases/${caseId}/messages`
  const maySend = can(actor, 'message.send', file, now())
  return (
    <ChangePage
      actor={actor}
      file={file}
      title="Messages"
      safety={<SafeContacts file={file} people={contactable(file)} />}
    >
      {sent === 'yes' && <Sent />}
      <div className="stack-l">
        {threads.map(thread => (
          <div key={thread.id} className="stack">
            <ThreadSection thread={thread} />
            {maySend && thread.hasMailbox && (
              <Reply
                {...{ actor, thread, here, template }}
                action={replyAction.bind(null, caseId)}
                back={caseHref(file)}
                soon={file.severity === 'A1' || file.safeguarding}
                complaint={complaintOf(file.clocks, thread.id)}
              />
            )}
          </div>
        ))}
      </div>
    </ChangePage>
  )
}

function Sent() {
  return (
    <DoneNotice title="Sent to their mailbox">
      <p>They see it when they come back with their receipt.</p>
    </DoneNotice>
  )
}
