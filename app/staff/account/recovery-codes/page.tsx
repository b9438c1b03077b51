import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireAccount } from '@/app/_session/staff'
import { AccountPage } from '@/components/page/account-page'
import { DoneSaid } from '@/components/page/done-notice'
import { hadCodes } from '@/lib/account/code-commands'
import { ownAccount } from '@/lib/account/factors'
import { makeCodesAction } from './actions'
import { CodesForm } from './codes-form'

export const metadata: Metadata = { title: 'Recovery codes – Beside' }

const doneWords = {
  app: 'Your app is added. One more thing: codes for the day you lose it',
  passkey: 'Your passkey is added. One more thing: codes for the day you lose it',
  used: 'You signed in with a recovery code. It is used up now',
} as const

export default async function RecoveryCodesPage({ searchParams }: PageProps<'/staff/account/recovery-codes'>) {
  const standing = await requireAccount()
  if (standing.lacks === 'second-factor') redirect('/staff/account/second-factor')
  const { codesLeft } = await ownAccount(standing.person)
  const had = await hadCodes(standing.person)
  return (
    <AccountPage standing={standing} title="Recovery codes">
      <DoneSaid done={(await searchParams).done} words={doneWords} />
      <div className="form-col stack">
        <p>
          A recovery code lets you in once, after your password, when you have not got your app or passkey with you.
          Keep them on paper or in a password manager, and not in the same place as your phone.
        </p>
        {had && <p>{leftWords(codesLeft)}</p>}
        <CodesForm action={makeCodesAction} had={had} />
        <p className="no-print">
          <a href="/staff">Go on to your work</a>
        </p>
      </div>
    </AccountPage>
  )
}

function leftWords(left: number): string {
  if (left === 0) return 'You have no recovery code left. Make new ones now.'
  return left === 1 ? 'You have 1 recovery code left. Make new ones now.' : `You have ${left} recovery codes left.`
}
