import type { Metadata } from 'next'
import { SignInCard } from '@/components/page/sign-in-card'
import { linkHolder } from '@/lib/access/links'
import { linkOver } from '@/lib/account/password-commands'
import { landlord } from '@/lib/landlord/landlord'
import { chooseAction } from './actions'
import { ChooseForm } from './choose-form'

export const metadata: Metadata = { title: 'Choose a password – Beside' }

/** Looking uses nothing up: whatever reads mail before its owner opens every link in it. */
export default async function LinkPage({ params }: PageProps<'/staff/sign-in/link/[token]'>) {
  const { token } = await params
  const [holder, { name }] = [await linkHolder(token), await landlord()]
  if (!holder) return <Over landlordName={name} />
  return (
    <SignInCard title="Choose a password" landlordName={name}>
      <p>
        {holder.kind === 'invitation'
          ? 'Welcome to Beside. Nobody else knows the password you choose here.'
          : 'Choose a new password. Wherever you are signed in with the old one, you will be signed out.'}
      </p>
      <ChooseForm action={chooseAction.bind(null, token)} email={holder.email} />
    </SignInCard>
  )
}

function Over({ landlordName }: { landlordName: string }) {
  return (
    <SignInCard title="This link is over" landlordName={landlordName}>
      <p>{linkOver}</p>
      <p>
        <a href="/staff/sign-in">Sign in</a>
      </p>
      <p>
        <a href="/staff/sign-in/forgotten">Get a link to choose a new password</a>
      </p>
    </SignInCard>
  )
}
