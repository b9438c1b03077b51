import type { Metadata } from 'next'
import { requireAccount } from '@/app/_session/staff'
import { AccountPage } from '@/components/page/account-page'
import { SectionHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import { ownAccount, type Passkey } from '@/lib/account/factors'
import { shortDateTime } from '@/lib/clock/format'
import { removePasskeyAction } from './actions'
import { MakePasskey, RemovePasskey } from './passkey-forms'

export const metadata: Metadata = { title: 'Passkeys – Beside' }

export default async function PasskeysPage() {
  const standing = await requireAccount()
  const waiting = standing.lacks === 'second-factor'
  const { passkeys } = await ownAccount(standing.person)
  return (
    <AccountPage standing={standing} title="Passkeys">
      <div className="form-col stack">
        <p>
          A passkey lives on a device of yours, or on a key that you carry. You confirm it with your finger, your face
          or a PIN, which never leaves the device. It signs you in without a password and without a code.
        </p>
        {!waiting && (
          <section aria-labelledby="yours" className="stack">
            <SectionHeading id="yours" title="Your passkeys" />
            {passkeys.length === 0 ? <NoPasskey /> : passkeys.map(one => <OnePasskey key={one.id} passkey={one} />)}
          </section>
        )}
        <section aria-labelledby="new" className="stack">
          <h2 id="new">Add a passkey</h2>
          <MakePasskey asksPassword={!waiting} />
          {waiting && (
            <p>
              <a href="/staff/account/second-factor">Use an authenticator app instead</a>
            </p>
          )}
        </section>
      </div>
    </AccountPage>
  )
}

function NoPasskey() {
  return (
    <EmptyState title="No passkey yet">
      <p>Add one for each device you work on.</p>
    </EmptyState>
  )
}

function OnePasskey({ passkey: { id, name, madeAt, lastUsedAt } }: { passkey: Passkey }) {
  return (
    <article className="panel stack-s">
      <h3>{name}</h3>
      <p className="meta">
        Added {shortDateTime(madeAt)}. {lastUsedAt ? `Last used ${shortDateTime(lastUsedAt)}.` : 'Not used yet.'}
      </p>
      <RemovePasskey action={removePasskeyAction} id={id} name={name} />
    </article>
  )
}
