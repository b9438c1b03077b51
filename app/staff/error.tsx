'use client'
import { FaultState } from '@/components/page/state-page'

/** Our fault. What went wrong is logged by name only, and never shown. */
export default function StaffError({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="wrap">
      <FaultState title="Something went wrong">
        <p>Nothing was recorded by your last step. Go back in your browser: what you wrote may still be there.</p>
        <p>Try again in a minute. If it happens twice, tell whoever looks after Beside, and the time it happened.</p>
        <div className="actions">
          <button type="button" className="button" onClick={reset}>
            Try again
          </button>
          <a href="/staff">Go to today</a>
        </div>
      </FaultState>
    </main>
  )
}
