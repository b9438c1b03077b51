import type { ReactNode } from 'react'
import { StaffPage } from './staff-page'

/** One card in the street: the pages before anybody is signed in. */
export function SignInCard({
  title,
  landlordName,
  children,
}: {
  title: string
  landlordName: string
  children: ReactNode
}) {
  return (
    <StaffPage bar={{ items: [] }} street footer={<SignInFooter landlordName={landlordName} />}>
      <div className="signin-card stack">
        <h1>{title}</h1>
        {children}
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
