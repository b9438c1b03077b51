import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { OpenAlarms } from '@/app/staff/_alarms/open-alarms'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { openAlarms } from '@/lib/alarms/queries'
import { unownedItems } from '@/lib/cases/unowned'
import { dateTimeWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { today } from '@/lib/triage/today'
import { TodaySections } from './today-sections'
import { WhatYouCanDo } from './what-you-can-do'

export const metadata: Metadata = { title: 'Today – Beside' }

/** What leads here may be out of sight from then on. */
const doneWords = {
  restricted: 'It was restricted. Only a small group sees it now',
  recused: 'You stepped back from it. Others see to it',
}

export default async function TodayPage({ searchParams }: PageProps<'/staff'>) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const [tasks, alarms, unowned] = await Promise.all([
    today(actor),
    openAlarms(actor),
    may(actor, 'case.oversee') ? unownedItems(actor) : [],
  ])
  const works = may(actor, 'report.decide') || may(actor, 'case.contact') || tasks.mine.length > 0
  return (
    <OfficePage
      actor={actor}
      current="today"
      title="Today"
      heading={<PageHeading above={dateTimeWords(now())} title={headingFor(actor, works)} />}
    >
      <DoneSaid done={done} words={doneWords} />
      <OpenAlarms alarms={alarms} now={now()} />
      <NobodyHas count={unowned.filter(({ why }) => why !== 'unanswered').length} />
      {tasks.unscreened > 0 && <NotScreened count={tasks.unscreened} />}
      {tasks.waitsForNobody > 0 && <WaitsForNobody count={tasks.waitsForNobody} />}
      {works ? (
        <div className="main-aside">
          <div className="stack-l">
            {tasks.mine.length + tasks.late.length + tasks.deferred.length > 0 ? (
              <TodaySections tasks={tasks} now={now()} />
            ) : (
              <AllDone />
            )}
          </div>
          <aside className="stack" aria-label="What you can do here">
            <WhatYouCanDo actor={actor} />
          </aside>
        </div>
      ) : (
        <div className="form-col stack">
          <WhatYouCanDo actor={actor} />
        </div>
      )}
    </OfficePage>
  )
}

function headingFor({ name }: Staff, works: boolean) {
  const first = name.split(' ')[0]
  return works ? `What needs you today, ${first}` : `Hello, ${first}`
}

/** Calls stand above by themselves. */
function NobodyHas({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Panel
      kind="notice"
      title={`${count} ${count === 1 ? 'item has' : 'items have'} no owner`}
      id="unowned"
      icon="alert"
    >
      <p>
        Past the time of triage, without an officer, or with one who is away.{' '}
        <a href="/staff/oversight/cases">See what nobody has in hand</a>
      </p>
    </Panel>
  )
}

function NotScreened({ count }: { count: number }) {
  return (
    <Panel kind="notice" title="Reports that nobody can see" id="unscreened" icon="alert">
      <p>
        {count === 1 ? '1 report has' : `${count} reports have`} been out of everybody’s sight for more than 15 minutes:
        not looked through yet, or about so many of us that nobody on the restricted route is left. Tell whoever looks
        after Beside, and the director on call, now.
      </p>
    </Panel>
  )
}

function WaitsForNobody({ count }: { count: number }) {
  return (
    <Panel kind="notice" title="Nobody is left to agree" id="waits-for-nobody" icon="alert">
      <p>
        {count === 1 ? '1 restricted record waits' : `${count} restricted records wait`} for a second person, and nobody
        who may see it could be one. Tell HR, or the director on call where HR cannot see it: whoever is let in can let
        another in.
      </p>
    </Panel>
  )
}

function AllDone() {
  return (
    <EmptyState title="Nothing needs you right now">
      <p>No report is waiting for a decision and no first contact is due. New ones appear here by themselves.</p>
    </EmptyState>
  )
}
