import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { landlord } from '@/lib/landlord/landlord'
import { styleOf } from '@/lib/landlord/look'
import type { Landlord } from '@/lib/language/landlord'
import { LandlordProvider } from './_session/landlord-words'

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  icons: { icon: '/favicon.svg' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en-GB">
      <head>
        <HouseStyle />
      </head>
      <body>
        <LandlordProvider landlord={await published()}>{children}</LandlordProvider>
      </body>
    </html>
  )
}

/** The landlord's colour over ours, let in by the nonce of this page alone. */
async function HouseStyle() {
  const style = styleOf((await landlord()).accent)
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return style && <style nonce={nonce}>{style}</style>
}

/** Only what the public may read goes to the browser: not the duty telephone. */
async function published(): Promise<Landlord> {
  const { name, shortName, phone, hours, address, exitUrl, email } = await landlord()
  return { name, shortName, phone, hours, address, exitUrl, email }
}
