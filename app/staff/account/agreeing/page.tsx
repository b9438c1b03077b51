import type { Metadata } from 'next'
import { requireAccount } from '@/app/_session/staff'
import { AccountPage } from '@/components/page/account-page'
import { SectionHeading } from '@/components/page/page-heading'
import { versionInForce } from '@/lib/access/session-lack'
import { acknowledged } from '@/lib/staff/duty'
import { type DutyWords, dutyWords } from '@/lib/staff/duty-words'
import { agreeAction } from './actions'
import { AgreeingForm } from './agreeing-form'

export const metadata: Metadata = { title: 'Before you start – Beside' }

/** What everybody reads and agrees to before they see anything else, and again whenever it changes. */
export default async function AgreeingPage() {
  const standing = await requireAccount()
  const owes = standing.lacks === 'acknowledgement'
  return (
    <AccountPage standing={standing} title={owes ? 'Before you start' : 'What you have agreed to'}>
      <div className="form-col stack-l">
        {owes && <p>Please read both parts. You need to agree to them before Beside shows you anything else.</p>}
        {acknowledged.map(kind => (
          <Part key={kind} id={kind} words={dutyWords[kind]} version={versionInForce[kind]} />
        ))}
        {owes && <AgreeingForm action={agreeAction} />}
      </div>
    </AccountPage>
  )
}

function Part({ id, words: { title, parts }, version }: { id: string; words: DutyWords; version: number }) {
  return (
    <section aria-labelledby={`part-${id}`} className="stack">
      <SectionHeading id={`part-${id}`} title={title}>
        <p className="meta">Version {version}</p>
      </SectionHeading>
      {parts.map(part => (
        <div key={part.title}>
          <h3>{part.title}</h3>
          <p>{part.words}</p>
        </div>
      ))}
    </section>
  )
}
