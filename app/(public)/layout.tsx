import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { PageScript } from './_page/page-script'
import '../public.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: en.page.title(await landlord()) }
}

/** The quick way out, by its own script: it must not wait for the rest. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <PageScript name="exit" />
    </>
  )
}
