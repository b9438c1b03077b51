import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { may } from '@/lib/access/permit'
import { type Looked, type Seen, trail } from '@/lib/audit/queries'
import { shortDateTime } from '@/lib/clock/format'

export const metadata: Metadata = { title: 'Who did and read what – Beside' }

/** By person, by record, or what was viewed without a task. */
export default async function AuditPage({ searchParams }: PageProps<'/staff/audit'>) {
  const actor = await requireStaff()
  const looked = lookedFor(await searchParams)
  const { entries, more } = await orNotFound(trail(actor, looked))
  return (
    <OfficePage actor={actor} current="today" title="Who did and read what">
      <div className="main-aside">
        <div className="stack">
          {entries.length > 0 ? <Entries entries={entries} looked={looked} /> : <Nothing />}
          {more && <a href={linkTo({ ...looked, page: (looked.page ?? 0) + 1 })}>Older entries</a>}
        </div>
        <aside className="stack" aria-label="Look for">
          <Panel title="Look for" id="look">
            <Look looked={looked} />
          </Panel>
          {may(actor, 'audit.export') && <Export />}
        </aside>
      </div>
    </OfficePage>
  )
}

type Asked = Record<string, string | string[] | undefined>

function lookedFor(asked: Asked): Looked {
  const one = (name: string) => (typeof asked[name] === 'string' ? { [name]: asked[name] } : {})
  const page = { page: Number(asked.page) || 0, noTask: asked.noTask === 'yes' }
  return { ...one('who'), ...one('record'), ...one('from'), ...one('to'), ...page }
}

function linkTo({ noTask, page, ...rest }: Looked): string {
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value))
  if (noTask) query.set('noTask', 'yes')
  if (page) query.set('page', String(page))
  return `/staff/audit?${query}`
}

const Nothing = () => (
  <EmptyState title="Nothing found">
    <p>There is no entry that you may know of for this choice.</p>
  </EmptyState>
)

function Look({ looked }: { looked: Looked }) {
  return (
    <form method="get" action="/staff/audit" className="stack">
      {looked.who && <input type="hidden" name="who" value={looked.who} />}
      <label className="field">
        Reference of a case or report
        <input className="input" name="record" defaultValue={looked.record} autoComplete="off" />
      </label>
      <label className="field">
        From
        <input className="input" type="date" name="from" defaultValue={looked.from} />
      </label>
      <label className="field">
        To
        <input className="input" type="date" name="to" defaultValue={looked.to} />
      </label>
      <label>
        <input type="checkbox" name="noTask" value="yes" defaultChecked={looked.noTask} /> Only what was viewed without
        a task
      </label>
      <button className="button" type="submit">
        Look
      </button>
      <a href="/staff/audit">Show everything</a>
    </form>
  )
}

const Export = () => (
  <Panel kind="sunk" title="Export" id="export">
    <p>The whole chain as a file. It can be checked on any machine. Taking it is recorded.</p>
    <form method="post" action="/staff/audit/export">
      <button className="button" type="submit">
        Export the trail
      </button>
    </form>
  </Panel>
)

function Entries({ entries, looked }: { entries: Seen[]; looked: Looked }) {
  return (
    <table className="queue">
      <caption>Newest first, up to 50 on a page</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Record</th>
          <th scope="col">Task there</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of an entry would tell how many are not shown
          <Row key={place} entry={entry} looked={looked} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ entry, looked: { from, to } }: { entry: Seen; looked: Looked }) {
  const days = { ...(from && { from }), ...(to && { to }) }
  const { staff_id: who, reference } = entry
  return (
    <tr>
      <th scope="row">{shortDateTime(new Date(entry.at))}</th>
      <td data-label="Who">{who ? <a href={linkTo({ ...days, who })}>{entry.name}</a> : entry.actor_kind}</td>
      <td data-label="What">
        {entry.action}
        {entry.outcome === 'refused' && ', refused'}
      </td>
      <td data-label="Record">{reference ? <a href={linkTo({ ...days, record: reference })}>{reference}</a> : '–'}</td>
      <td data-label="Task there">{entry.task ?? '–'}</td>
    </tr>
  )
}
