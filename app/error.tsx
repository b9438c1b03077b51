'use client'
import { FaultState } from '@/components/page/state-page'
import { en } from '@/lib/language/en'
import { useLandlord } from './_session/landlord-words'
import './public.css'

/** Our fault, in plain words. What went wrong is logged by name and number only, and never shown. */
export default function ErrorPage({ error }: { error: { digest?: string } }) {
  const landlord = useLandlord()
  const words = landlord ? en.problems(landlord).broken : en.brokenWithoutDetails
  return (
    <div className="frame public">
      <main id="main" className="wrap">
        <title>{landlord ? en.page.title(landlord) : en.page.plainTitle}</title>
        <FaultState title={words.heading}>
          {words.lines.map(line => (
            <p key={line}>{line}</p>
          ))}
          {error.digest && <p>{en.faultNumber(error.digest)}</p>}
          <p>
            <a href="/leave" rel="nofollow" data-exit>
              {en.exit.label}
            </a>
          </p>
        </FaultState>
      </main>
    </div>
  )
}
