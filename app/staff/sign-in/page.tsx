import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { staffOrNull } from '@/app/_session/staff'
import { StaffPage } from '@/components/page/staff-page'
import { landlord } from '@/lib/landlord/landlord'
import { placeToGo } from './place-to-go'
import { SignInForm } from './sign-in-form'
import { SingleSignOn, WhyHere } from './single-sign-on'

export const metadata: Metadata = { title: 'Sign in – Beside' }

export default async function SignInPage({ searchParams }: PageProps<'/staff/sign-in'>) {
  const { because, to: asked } = await searchParams
  const to = placeToGo(asked)
  if (await staffOrNull()) redirect(to)
  const { name, dutyPhone } = await landlord()
  return (
    <StaffPage bar={{ items: [] }} street footer={<SignInFooter landlordName={name} />}>
      <div className="signin-card stack">
        <h1>Sign in</h1>
        <WhyHere because={because} />
        <SingleSignOn to={to} />
        <SignInForm to={to} dutyPhone={dutyPhone} />
        <p className="meta">
          What you open in Beside is recorded, to protect the people who trusted us and to protect you.
        </p>
        <p className="meta">
          Not staff? <a href="/">Contact your landlord</a>
        </p>
      </div>
    </StaffPage>
  )
}

function SignInFooter({ landlordName }: { landlordName: string }) {
  return (
    <>
      <span>{landlordName}</span>
      <a href="/accessibility">Accessibility</a>
    </>
  )
}
