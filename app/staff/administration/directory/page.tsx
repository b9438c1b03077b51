import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ActButton } from '@/app/staff/_messages/act-button'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { type DirectoryEntry, directoryShown } from '@/lib/restricted/directory-queries'
import { addDirectoryEntryAction, putBackNamesAction, takeOutNamesAction } from './actions'
import { DirectoryForm } from './directory-form'

export const metadata: Metadata = { title: 'Who works for us – Beside' }

const doneWords = {
  added: 'The names were added',
  out: 'They are not matched from now on',
  back: 'They are matched again from now on',
}

/** Names that every new report is matched with, so that whoever is named in one never sees it (domain §8.4). */
export default async function DirectoryPage({ searchParams }: PageProps<'/staff/administration/directory'>) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const { entries, ...choices } = await orNotFound(directoryShown(actor))
  return (
    <OfficePage actor={actor} current="settings" title="Who works for us">
      <DoneSaid done={done} words={doneWords} />
      <p>
        Each new report is matched with the names of everybody who has an account, and with these. Whoever is named in a
        report never sees it. A name you add counts for what is told from now on.
      </p>
      <Panel title="Names" id="names">
        {entries.length === 0 && <p>None yet. Add the workers of contractors, and what colleagues are also called.</p>}
        <ul className="stack">
          {entries.map(entry => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      </Panel>
      <section aria-labelledby="add" className="stack">
        <h2 id="add">Add names</h2>
        <DirectoryForm key={entries.length} action={addDirectoryEntryAction} {...choices} />
      </section>
    </OfficePage>
  )
}

function Entry({ entry: { id, names, of, active, isOwn } }: { entry: DirectoryEntry }) {
  return (
    <li>
      <div>{names}</div>
      <div className="meta">
        {of}
        {!active && '. Not matched now'}
      </div>
      {!isOwn && (
        <ActButton
          action={active ? takeOutNamesAction : putBackNamesAction}
          id={id}
          label={active ? 'Take out' : 'Put back'}
          about={names}
        />
      )}
    </li>
  )
}
