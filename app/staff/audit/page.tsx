import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { auditHref, Entries } from '@/app/staff/audit/_parts/entries'
import { LookFor } from '@/app/staff/audit/_parts/look-for'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { type Looked, type Trail, trail } from '@/lib/audit/queries'

export const metadata: Metadata = { title: 'Who did and read what – Beside' }

/** By person, by record, or what was viewed without a task. */
export default async function AuditPage({ searchParams }: PageProps<'/staff/audit'>) {
  const actor = await requireStaff()
  const looked = lookedFor(await searchParams)
  const { entries, more, colleagues } = await orNotFound(trail(actor, looked))
  return (
    <OfficePage actor={actor} current="today" title="Who did and read what">
      <div className="main-aside">
        <div className="stack">
          <p>
            <a href="#look">Look for a person, a record or a day</a>
          </p>
          <p className="meta">“What” names the part of the work that was opened, also where somebody only looked.</p>
          <Openers actor={actor} looked={looked} entries={entries} />
          {entries.length > 0 ? <Entries entries={entries} looked={looked} /> : <Nothing />}
          <Turn looked={looked} more={more} />
        </div>
        <aside className="stack" aria-label="Look for">
          <Panel title="Look for" id="look">
            <LookFor looked={looked} colleagues={colleagues} />
          </Panel>
          {may(actor, 'audit.export') && <Export />}
          {may(actor, 'audit.keep-head') && <Heads />}
        </aside>
      </div>
    </OfficePage>
  )
}

type Asked = Record<string, string | string[] | undefined>

function lookedFor(asked: Asked): Looked {
  const one = (name: string) => (typeof asked[name] === 'string' && asked[name] ? { [name]: asked[name] } : {})
  const page = { page: Math.trunc(Number(asked.page)) || 0, noTask: asked.noTask === 'yes' }
  return { ...one('who'), ...one('record'), ...one('from'), ...one('to'), ...page }
}

/** From the trail of one record to what its resident may be told. */
function Openers({ actor, looked, entries }: { actor: Staff; looked: Looked; entries: Trail['entries'] }) {
  const caseId = looked.record && may(actor, 'audit.tell') && entries.find(entry => entry.case_id)?.case_id
  if (!caseId) return null
  return (
    <p>
      <a href={`/staff/cases/${caseId}/openers`}>Who opened this record, to tell the resident</a>
    </p>
  )
}

function Turn({ looked, more }: { looked: Looked; more: boolean }) {
  const page = looked.page ?? 0
  if (!more && page === 0) return null
  return (
    <nav aria-label="Pages" className="actions">
      {page > 0 && <a href={auditHref({ ...looked, page: page - 1 })}>Newer entries</a>}
      {more && <a href={auditHref({ ...looked, page: page + 1 })}>Older entries</a>}
    </nav>
  )
}

const Nothing = () => (
  <EmptyState title="Nothing found">
    <p>There is no entry that you may know of for this choice.</p>
  </EmptyState>
)

const Export = () => (
  <Panel kind="sunk" title="Export" id="export" stack>
    <p>The whole chain as a file, which can be checked on any machine. Taking it is recorded.</p>
    <p>Words about restricted records stay behind: of those the file has a digest only.</p>
    <form method="post" action="/staff/audit/export">
      <button className="button quiet" type="submit">
        Export the trail
      </button>
    </form>
  </Panel>
)

const Heads = () => (
  <Panel kind="sunk" title="The daily number" id="heads">
    <p>
      <a href="/staff/administration/audit-heads">Who keeps it outside the house</a>
    </p>
  </Panel>
)
