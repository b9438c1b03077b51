import type { Metadata } from 'next'
import { toDataURL } from 'qrcode'
import { requireAccount, sessionSecret } from '@/app/_session/staff'
import { AccountPage } from '@/components/page/account-page'
import { Panel } from '@/components/page/panel'
import { offeredApp } from '@/lib/account/app-commands'
import { ownAccount } from '@/lib/account/factors'
import { spaced } from '@/lib/account/totp'
import { confirmAppAction } from './actions'
import { AppForm } from './app-form'

export const metadata: Metadata = { title: 'A second proof – Beside' }

/** Adds an authenticator app, or another in its place. Where everybody needs a second proof, whoever has none comes here. */
export default async function SecondFactorPage() {
  const standing = await requireAccount()
  const waiting = standing.lacks === 'second-factor'
  const { app, passkeys } = await ownAccount(standing.person)
  if (waiting && (app || passkeys.length > 0)) return <SignInAgain standing={standing} />
  const { secret, address } = await offeredApp(standing.person, (await sessionSecret()) ?? '')
  return (
    <AccountPage standing={standing} title={waiting ? 'Before you go on: a second proof' : 'Authenticator app'}>
      <div className="main-aside">
        <div className="form-col stack">
          {waiting && (
            <p>
              People trusted us with what happened to them. So a password alone does not open it: you also show
              something that you have with you.
            </p>
          )}
          {app && <p>The app you have now stops working here as soon as the new one is confirmed.</p>}
          <ol className="stack-s">
            <li>Open an authenticator app on your phone, such as the one your organisation uses.</li>
            <li>In it, add an account and scan this picture, or type in the key.</li>
            <li>Enter the six figures it shows.</li>
          </ol>
          {/* biome-ignore lint/performance/noImgElement: made here for this person, and kept nowhere. */}
          <img src={await pictureOf(address)} width={232} height={232} alt="QR code for your authenticator app" />
          <p>
            Key: <code className="code">{spaced(secret)}</code>
          </p>
          <AppForm action={confirmAppAction} asksPassword={!waiting} />
        </div>
        <aside className="stack">
          <Panel kind="sunk" title="No phone for this?" id="passkey">
            <p>
              <a href="/staff/account/passkeys">Use a passkey</a>: your finger, your face or a PIN on this device, or a
              key that you carry.
            </p>
          </Panel>
        </aside>
      </div>
    </AccountPage>
  )
}

const pictureOf = (address: string) => toDataURL(address, { margin: 4, width: 464, errorCorrectionLevel: 'M' })

function SignInAgain({ standing }: { standing: Awaited<ReturnType<typeof requireAccount>> }) {
  return (
    <AccountPage standing={standing} title="Sign in again">
      <p>You have added a second proof meanwhile. Sign out, then sign in with it.</p>
    </AccountPage>
  )
}
