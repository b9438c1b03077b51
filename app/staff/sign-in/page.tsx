import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { standingOrNull } from '@/app/_session/staff'
import { SignInCard } from '@/components/page/sign-in-card'
import { landlord } from '@/lib/landlord/landlord'
import { PasskeyButton } from './passkey-button'
import { placeToGo } from './place-to-go'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in – Beside' }

export default async function SignInPage({ searchParams }: PageProps<'/staff/sign-in'>) {
  const to = placeToGo((await searchParams).to)
  if (await standingOrNull()) redirect(to)
  const { name, dutyPhone } = await landlord()
  return (
    <SignInCard title="Sign in" landlordName={name}>
      <SignInForm to={to} dutyPhone={dutyPhone} />
      <PasskeyButton to={to} />
      <p className="meta">
        What you open in Beside is recorded, to protect the people who trusted us and to protect you.
      </p>
      <p className="meta">
        Not staff? <a href="/">Contact your landlord</a>
      </p>
    </SignInCard>
  )
}
