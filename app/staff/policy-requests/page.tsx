import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { dateWords, shortDate } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { type OpenRequest, openRequests } from '@/lib/policy/asking'
import { policyFormatNames, requestWorkingDays } from '@/lib/policy/formats'
import { enterRequestAction } from './actions'
import { RequestForm } from './request-form'

export const metadata: Metadata = { title: 'Requests for the policy – Beside' }

/** Who asked for the policy in another form, by day; where it goes is read one by one, and that is written down. */
export default async function PolicyRequestsPage({ searchParams }: PageProps<'/staff/policy-requests'>) {
  const actor = await requireStaff()
  const requests = await orNotFound(openRequests(actor))
  const { done } = await searchParams
  return (
    <OfficePage actor={actor} current="today" title="Requests for the policy">
      {done === 'entered' && <DoneNotice title="The request was recorded" />}
      {done === 'finished' && <DoneNotice title="Done. Where it went was deleted" />}
      <div className="main-aside">
        <section aria-labelledby="open" className="stack">
          <SectionHeading id="open" title="To be done" />
          {requests.length === 0 ? <Nothing /> : <Requests requests={requests} />}
        </section>
        <aside className="stack" aria-label="Record a request">
          <Panel title="Record a request" id="record">
            <RequestForm action={enterRequestAction} back="/staff" />
          </Panel>
          <Panel kind="sunk">
            <p>
              Each is due within {requestWorkingDays} working days. Where it should go is locked, and deleted when you
              record that it is done.
            </p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

function Nothing() {
  return (
    <EmptyState title="Nobody is waiting for the policy">
      <p>Requests from the policy page, and those you record here, appear by the day they are due.</p>
    </EmptyState>
  )
}

function Requests({ requests }: { requests: readonly OpenRequest[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">Requests that wait, due first</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Due</th>
          <th scope="col">Asked</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, format, dueAt, receivedAt, takenBy }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/staff/policy-requests/${id}`}>{policyFormatNames[format]}</a>
            </th>
            <td>
              {dateWords(dueAt)}
              {dueAt < now() && <strong> Late</strong>}
            </td>
            <td>
              {shortDate(receivedAt)}
              {takenBy ? ', recorded by one of us' : ', on the policy page'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
