'use client'
import { en } from '@/lib/language/en'
import './public.css'

/** When even the frame could not be drawn: no landlord is known here, so it says what is always true. */
export default function GlobalErrorPage({ error }: { error: { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <main className="wrap stack">
          <title>{en.page.plainTitle}</title>
          <h1>{en.brokenWithoutDetails.heading}</h1>
          {en.brokenWithoutDetails.lines.map(line => (
            <p key={line}>{line}</p>
          ))}
          {error.digest && <p>{en.faultNumber(error.digest)}</p>}
          <p>
            <a href="/leave" rel="nofollow">
              {en.exit.label}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
