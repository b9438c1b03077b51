'use client'
import { staffProblems, staffReference } from '@/app/_session/staff-problems'
import { FaultState } from '@/components/page/state-page'

const { broken, way } = staffProblems

/** Our fault. What went wrong is logged by name and reference only, and never shown. */
export default function StaffError({ error, reset }: { error: { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="wrap">
      <FaultState title={broken.heading}>
        {broken.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {error.digest && <p>{staffReference(error.digest)}</p>}
        <div className="actions">
          <button type="button" className="button" onClick={reset}>
            Try again
          </button>
          <a href={way.href}>{way.label}</a>
        </div>
      </FaultState>
    </main>
  )
}
