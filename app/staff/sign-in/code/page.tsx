import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { stepSecret } from '@/app/_session/sign-in-step'
import { SignInCard } from '@/components/page/sign-in-card'
import { isHalfway } from '@/lib/account/steps'
import { landlord } from '@/lib/landlord/landlord'
import { PasskeyButton } from '../passkey-button'
import { placeToGo } from '../place-to-go'
import { CodeForm } from './code-form'

export const metadata: Metadata = { title: 'Enter a code – Beside' }

export default async function CodePage({ searchParams }: PageProps<'/staff/sign-in/code'>) {
  const to = placeToGo((await searchParams).to)
  if (!(await isHalfway(await stepSecret(), 'second-factor'))) redirect('/staff/sign-in')
  const { name } = await landlord()
  return (
    <SignInCard title="Enter a code" landlordName={name}>
      <CodeForm to={to} />
      <PasskeyButton to={to} />
      <p className="meta">
        <a href="/staff/sign-in">Start again</a>
      </p>
    </SignInCard>
  )
}
