import type { Metadata } from 'next'
import { requireAccount } from '@/app/_session/staff'
import { AccountPage } from '@/components/page/account-page'
import { ownAccount } from '@/lib/account/factors'
import { changePasswordAction } from './actions'
import { PasswordForm } from './password-form'

export const metadata: Metadata = { title: 'Change your password – Beside' }

export default async function PasswordPage() {
  const standing = await requireAccount()
  const { email } = await ownAccount(standing.person)
  return (
    <AccountPage standing={standing} title="Change your password">
      <div className="form-col stack">
        <PasswordForm action={changePasswordAction} email={email} />
        <p className="meta">Wherever else you are signed in, you will be signed out.</p>
      </div>
    </AccountPage>
  )
}
