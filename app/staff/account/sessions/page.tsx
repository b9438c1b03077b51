import type { Metadata } from 'next'
import { requireAccount, sessionSecret } from '@/app/_session/staff'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { type OwnSession, ownSessions } from '@/lib/access/own-sessions'
import type { SignInWay } from '@/lib/access/sign-in-kinds'
import { shortDateTime } from '@/lib/clock/format'
import { endOtherSessionsAction, endSessionAction } from './actions'
import { EndButton } from './end-form'

export const metadata: Metadata = { title: 'Where you are signed in – Beside' }

export default async function SessionsPage({ searchParams }: PageProps<'/staff/account/sessions'>) {
  const { person } = await requireAccount()
  const sessions = await ownSessions(person, (await sessionSecret()) ?? '')
  const { done } = await searchParams
  return (
    <OfficePage actor={person} current="today" title="Where you are signed in">
      <div className="form-col stack">
        <DoneSaid done={done} words={doneWords} />
        <p>
          Each place ends by itself after 30 minutes without you, and after twelve hours in any case. If one of these is
          not you, end it and tell the person who looks after Beside.
        </p>
        {sessions.map(session => (
          <Place key={session.key} session={session} />
        ))}
        {sessions.length > 1 ? (
          <EndButton action={endOtherSessionsAction} label="End all the others" />
        ) : (
          <p>You are signed in nowhere else.</p>
        )}
      </div>
    </OfficePage>
  )
}

function Place({ session: { key, device, how, startedAt, lastSeenAt, here } }: { session: OwnSession }) {
  const name = device ?? 'A browser that does not say'
  return (
    <section className="panel stack-s" aria-labelledby={key}>
      <h2 id={key}>{here ? `${name}: here` : name}</h2>
      <p>
        Signed in {wayWords[how]} on {shortDateTime(startedAt)}.{' '}
        {here ? 'This is the one you are looking at.' : `Last seen on ${shortDateTime(lastSeenAt)}.`}
      </p>
      {!here && <EndButton action={endSessionAction} label="End it" session={key} about={name} />}
    </section>
  )
}

const wayWords: Record<SignInWay, string> = {
  password: 'with your password',
  passkey: 'with a passkey',
  'single-sign-on': 'with your work account',
  link: 'by a link',
}

const doneWords = {
  ended: 'That one has ended',
  'others-ended': 'All the others have ended',
}
