import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { caseOversight } from '@/lib/cases/oversight'
import { targetNames } from '@/lib/cases/target'
import { unownedItems } from '@/lib/cases/unowned'
import { now } from '@/lib/clock/now'
import { HeldBackByReason, LateBy } from './held-back'
import { Rates } from './rates'
import { UnownedList } from './unowned'

export const metadata: Metadata = { title: 'What is late, and why – Beside' }

export default async function CaseOversightPage() {
  const actor = await requireStaff()
  const [{ heldBack, rates }, items] = await orNotFound(Promise.all([caseOversight(actor), unownedItems(actor)]))
  const late = heldBack.filter(({ reading }) => reading.late)
  return (
    <OfficePage actor={actor} current="today" title="What is late, and why">
      <div className="main-aside">
        <div className="stack-l">
          <UnownedList items={items} />
          {heldBack.length === 0 ? <NothingLate /> : <HeldBackByReason rows={heldBack} now={now()} />}
        </div>
        <aside className="stack-l" aria-label="Counts">
          <Rates rates={rates} />
          <LateBy id="by-clock" title="Late, by clock" names={late.map(({ target }) => targetNames[target])} />
          <LateBy id="by-officer" title="Late, by officer" names={late.map(({ officer }) => officer ?? 'Nobody')} />
          <p className="meta">Only what you may know of is counted and listed here.</p>
          <p className="inline-list">
            <a href="/staff/absences">Who is away</a>
            <a href="/staff/handovers">Hand cases over</a>
            <a href="/staff/oversight/evidence">Evidence nobody has looked at</a>
          </p>
        </aside>
      </div>
    </OfficePage>
  )
}

function NothingLate() {
  return (
    <EmptyState title="Nothing has passed its target">
      <p>
        What does appears here with the reason: not attempted, attempted, deferred for safety, waiting, or nobody there.
      </p>
    </EmptyState>
  )
}
