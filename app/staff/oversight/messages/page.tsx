import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { centreCounts } from '@/lib/centres/counts'
import { messageReturns, type Returns, type ShownMonth } from '@/lib/messages/return-rate'

import { CentreCounts } from './centre-counts'
import { monthWords } from './month-words'

export const metadata: Metadata = { title: 'Coming back – Beside' }

/** Do people come back to their mailboxes, and does what they write wait? */
export default async function MessageReturnsPage() {
  const actor = await requireStaff()
  const returns = await orNotFound(messageReturns(actor))
  const any = returns.months.some(({ given }) => given !== 0)
  return (
    <OfficePage actor={actor} current="today" title="Coming back to messages">
      <div className="main-aside">
        <div className="stack-l">
          {any ? (
            <Table returns={returns} />
          ) : (
            <EmptyState title="No mailbox was given in the last twelve months">
              <p>Every report on the public form gets one. This table fills as reports come in.</p>
            </EmptyState>
          )}
          <CentreCounts counts={await orNotFound(centreCounts(actor))} />
        </div>
        <aside className="stack" aria-label="Waiting now">
          <Waiting returns={returns} />
        </aside>
      </div>
    </OfficePage>
  )
}

function Table({ returns: { months, rate } }: { returns: Returns }) {
  return (
    <div className="stack">
      <p className="prose">
        {rate === null
          ? 'Too few to give one number for the year.'
          : `In twelve months ${rate} in 100 came back at least once.`}{' '}
        Numbers under 5 are not shown, nor what would give them away.
      </p>
      <table className="chart">
        <caption className="hidden-text">Mailboxes by month, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Given</th>
            <th scope="col">Came back</th>
            <th scope="col">Of 100</th>
          </tr>
        </thead>
        <tbody>
          {months.map(month => (
            <Row key={month.month} month={month} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ month: { month, given, returned, rate } }: { month: ShownMonth }) {
  return (
    <tr>
      <th scope="row">{monthWords(month)}</th>
      <td className="number-cell">{given ?? 'Under 5'}</td>
      <td className="number-cell">{returned ?? 'Not shown'}</td>
      <td>
        {rate === null ? (
          'Not shown'
        ) : (
          <>
            <meter className="bar" min={0} max={100} value={rate} aria-hidden="true" />
            {rate}
          </>
        )}
      </td>
    </tr>
  )
}

function Waiting({ returns: { unread, late, hoursToRead } }: { returns: Returns }) {
  return (
    <Panel title="Waiting now" id="waiting">
      <p>{unread === 1 ? '1 mailbox has' : `${unread} mailboxes have`} a message that nobody has read.</p>
      <p>
        {late === 0 ? 'None is past its working day.' : `${late} of them past its working day: told to the managers.`}
      </p>
      <p className="meta">
        {hoursToRead === null
          ? 'No message has been read yet.'
          : `Half of all messages were read within ${hoursToRead} ${hoursToRead === 1 ? 'hour' : 'hours'}.`}
      </p>
    </Panel>
  )
}
