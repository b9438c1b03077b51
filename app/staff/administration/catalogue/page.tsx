import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { EntryTable } from '@/app/staff/administration/_parts/entry-table'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { isHidden } from '@/lib/support/catalogue'
import { catalogueShown, type ShownEntry } from '@/lib/support/catalogue-queries'

export const metadata: Metadata = { title: 'Support catalogue – Beside' }

const doneWords: Record<string, string> = {
  confirmed: 'It was recorded that all of it is still right',
  corrected: 'The correction was recorded',
  'taken-out': 'The entry was taken out. Nobody is offered it',
  added: 'The entry was added',
}

/** What can be offered, by what is to be checked first; what nobody checked is hidden from everybody and stands by itself. */
export default async function CataloguePage({ searchParams }: PageProps<'/staff/administration/catalogue'>) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const entries = await orNotFound(catalogueShown(actor))
  const hidden = entries.filter(({ fresh }) => isHidden(fresh))
  const soon = entries.filter(({ fresh }) => fresh.state === 'check_soon')
  const current = entries.filter(({ fresh }) => fresh.state === 'current')
  return (
    <OfficePage actor={actor} current="settings" title="Support catalogue">
      {typeof done === 'string' && Object.hasOwn(doneWords, done) && <DoneNotice title={doneWords[done] ?? ''} />}
      <div className="stack-l">
        <Panel kind="sunk" title="How it is kept" id="kept">
          <p>
            Each entry is checked every 90 days: call or write, and see that all of it is still right. After that it is
            hidden from officers and from the public page until somebody has checked it.
          </p>
          <p>
            <a href="/staff/administration/catalogue/new">Add an entry</a>
          </p>
        </Panel>
        <Hidden entries={hidden} />
        <Section id="soon" title="To be checked in the next two weeks" entries={soon} />
        <Section id="current" title="Offered now" entries={current} />
      </div>
    </OfficePage>
  )
}

function Hidden({ entries }: { entries: readonly ShownEntry[] }) {
  if (entries.length === 0) return null
  return (
    <Panel kind="notice" icon="alert" title={`Hidden, and offered to nobody: ${entries.length}`} id="hidden" stack>
      <EntryTable caption="Hidden entries" entries={entries} />
    </Panel>
  )
}

function Section({ id, title, entries }: { id: string; title: string; entries: readonly ShownEntry[] }) {
  if (entries.length === 0 && id !== 'current') return null
  return (
    <section aria-labelledby={id} className="stack">
      <SectionHeading id={id} title={`${title}: ${entries.length}`} />
      {entries.length === 0 ? (
        <p>Nothing can be offered from the catalogue. Check what is hidden, or add an entry.</p>
      ) : (
        <EntryTable caption={title} entries={entries} />
      )}
    </section>
  )
}
