import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'

export async function generateMetadata(): Promise<Metadata> {
  return { title: en.page.title(await landlord()) }
}

/** The quick way out, by its own script: it must not wait for the rest. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <>
      {children}
      <script src="/exit.js" nonce={nonce} defer />
    </>
  )
}
