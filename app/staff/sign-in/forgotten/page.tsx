import type { Metadata } from 'next'
import { SignInCard } from '@/components/page/sign-in-card'
import { landlord } from '@/lib/landlord/landlord'
import { ForgottenForm } from './forgotten-form'

export const metadata: Metadata = { title: 'A new password – Beside' }

export default async function ForgottenPage({ searchParams }: PageProps<'/staff/sign-in/forgotten'>) {
  const { name } = await landlord()
  const asked = (await searchParams).done === 'asked'
  return (
    <SignInCard title={asked ? 'Look in your mail' : 'A new password'} landlordName={name}>
      {asked ? <Asked /> : <ForgottenForm />}
      <p className="meta">
        <a href="/staff/sign-in">Back to signing in</a>
      </p>
    </SignInCard>
  )
}

/** The same for everybody, whether or not anybody has the address. */
function Asked() {
  return (
    <div role="status" className="stack">
      <p>If somebody has an account with that email, a link to choose a new password is on its way there.</p>
      <p>It works once, within one hour. Your code or passkey is still asked for afterwards.</p>
      <p>
        Nothing arrived after ten minutes? Look where unwanted mail goes, then ask the person who looks after Beside.
      </p>
    </div>
  )
}
