import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { type HeadLeft, headsShown } from '@/lib/audit/head-queries'
import { shortDateTime } from '@/lib/clock/format'
import { plainDate } from '@/lib/clock/local'
import { nameHeadToAction } from './actions'
import { HeadForm } from './head-form'

export const metadata: Metadata = { title: 'The daily number – Beside' }

/** Who holds the head of the trail outside the house, and what has left. */
export default async function AuditHeadsPage({ searchParams }: PageProps<'/staff/administration/audit-heads'>) {
  const actor = await requireStaff()
  const { to, heads } = await orNotFound(headsShown(actor))
  const { done } = await searchParams
  return (
    <OfficePage actor={actor} current="settings" title="The daily number of the trail">
      {done === 'yes' && <DoneNotice title={to ? 'From now on they get it' : 'Nobody gets it by mail'} />}
      <div className="main-aside">
        <section aria-labelledby="left" className="stack">
          <SectionHeading id="left" title="What has left" />
          {heads.length > 0 ? <Heads heads={heads} /> : <NoneYet />}
        </section>
        <aside className="stack" aria-label="Who gets it">
          <Panel title="Who gets it by mail" id="to">
            {!to && <p>Nobody gets it at the moment.</p>}
            <HeadForm key={to} action={nameHeadToAction} to={to} />
          </Panel>
          <Panel kind="sunk" title="What it is for" id="why">
            <p>
              Once a day the last link of the trail goes into a file and to this person: a number, and no names. Whoever
              rewrites the trail afterwards cannot rewrite the mail that somebody else has kept.
            </p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

const NoneYet = () => (
  <EmptyState title="Nothing yet">
    <p>The first number leaves within a few minutes of the first entry of a day.</p>
  </EmptyState>
)

function Heads({ heads }: { heads: readonly HeadLeft[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">The numbers of the last days, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Entries by then</th>
          <th scope="col">By mail</th>
        </tr>
      </thead>
      <tbody>
        {heads.map(head => (
          <tr key={head.day}>
            <th scope="row">{dayOf(head)}</th>
            <td>{head.place}</td>
            <td>{head.mailed_at ? `${head.mailed_to}, ${shortDateTime(new Date(head.mailed_at))}` : 'Not sent'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const dayOf = ({ day }: HeadLeft) =>
  plainDate(day).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
