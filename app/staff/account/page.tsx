import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireAccount } from '@/app/_session/staff'
import { AccountPage } from '@/components/page/account-page'
import { DoneSaid } from '@/components/page/done-notice'
import { SummaryList, type SummaryRow } from '@/components/page/summary-list'
import { type OwnAccount, ownAccount } from '@/lib/account/factors'
import { shortDateTime } from '@/lib/clock/format'

export const metadata: Metadata = { title: 'Your account – Beside' }

const doneWords = {
  password: 'Your password is changed. You are signed out everywhere else',
  app: 'Your app is added',
  passkey: 'Your passkey is added',
  removed: 'The passkey is removed',
} as const

/** How somebody signs in, where they are signed in, and what they have agreed to. */
export default async function OwnAccountPage({ searchParams }: PageProps<'/staff/account'>) {
  const standing = await requireAccount()
  if (standing.lacks === 'second-factor') redirect('/staff/account/second-factor')
  const account = await ownAccount(standing.person)
  return (
    <AccountPage standing={standing} title="Your account" first>
      <DoneSaid done={(await searchParams).done} words={doneWords} />
      <div className="form-col stack">
        <section aria-labelledby="sign-in" className="stack">
          <h2 id="sign-in">How you sign in</h2>
          <SummaryList rows={rowsOf(account)} />
        </section>
        <section aria-labelledby="more" className="stack-s">
          <h2 id="more">More about your account</h2>
          <ul className="plain stack-s">
            <li>
              <a href="/staff/account/sessions">Where you are signed in</a>
            </li>
            <li>
              <a href="/staff/account/agreeing">What you have agreed to</a>
            </li>
          </ul>
        </section>
        <p className="meta">Each change here is recorded, and we write to you at {account.email}.</p>
      </div>
    </AccountPage>
  )
}

function rowsOf({ email, password, app, codesLeft, passkeys }: OwnAccount): SummaryRow[] {
  const at = '/staff/account'
  return [
    { term: 'Work email', answer: email },
    {
      term: 'Password',
      answer: password?.changedAt
        ? `Changed ${shortDateTime(password.changedAt)}`
        : password
          ? 'Set'
          : 'None: you sign in elsewhere',
      ...(password ? { change: { label: 'Change', about: 'your password', href: `${at}/password` } } : {}),
    },
    {
      term: 'Authenticator app',
      answer: app ? `Since ${shortDateTime(app.since)}` : 'None yet',
      change: { label: app ? 'Change' : 'Add', about: 'an authenticator app', href: `${at}/second-factor` },
    },
    {
      term: 'Passkeys',
      answer: passkeys.length > 0 ? passkeys.map(({ name }) => name).join(', ') : 'None yet',
      change: { label: passkeys.length > 0 ? 'Change' : 'Add', about: 'passkeys', href: `${at}/passkeys` },
    },
    {
      term: 'Recovery codes',
      answer: codesLeft > 0 ? `${codesLeft} left` : 'None',
      change: { label: 'Make new ones', about: '(recovery codes)', href: `${at}/recovery-codes` },
    },
  ]
}
