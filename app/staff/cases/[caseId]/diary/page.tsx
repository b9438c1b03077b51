import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { DiaryEntries } from '@/app/staff/cases/_parts/diary-entries'
import { asked, peopleOptions } from '@/app/staff/cases/_parts/options'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { paperIsSafe } from '@/lib/cases/diary'
import { caseDiary } from '@/lib/cases/diary-commands'
import { type CaseFile, caseFileFor } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { takeDiaryEntryAction } from './actions'
import { DiaryForm } from './diary-form'

export const metadata: Metadata = { title: 'Diary – Beside' }

export default async function DiaryPage({ params, searchParams }: PageProps<'/staff/cases/[caseId]/diary'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.diary', caseId))
  const entries = await orNotFound(caseDiary(actor, caseId))
  const people = file.people.filter(({ role }) => role !== 'alleged_perpetrator')
  return (
    <ChangePage actor={actor} file={file} title="Diary" safety={<SafeContacts file={file} people={people} />}>
      <DiaryEntries file={file} entries={entries} />
      <Sheets file={file} />
      <section className="stack" aria-labelledby="add">
        <SectionHeading id="add" title="Take down an entry" />
        <DiaryForm
          action={takeDiaryEntryAction.bind(null, caseId)}
          back={caseHref(file)}
          people={peopleOptions(people)}
          person={asked((await searchParams).person, people)}
        />
      </section>
    </ChangePage>
  )
}

/** Paper lies about at home: it is offered only to those for whom that is safe, and to nobody as a duty. */
function Sheets({ file }: { file: CaseFile }) {
  const safe = file.people.filter(({ role, safe }) => paperIsSafe(role, safe))
  return (
    <Panel title="On paper" id="paper">
      {safe.length === 0 && <p>Nobody here has said that paper at home is safe, so no sheet is offered.</p>}
      {safe.map(person => (
        <p key={person.id}>
          <a href={`/staff/cases/${file.id}/people/${person.id}/sheet`}>A blank sheet for {nameOrRole(person)}</a>
        </p>
      ))}
      <p className="meta">
        Offer it, never ask for it. Whoever has a receipt can write in the mailbox on the site too.
      </p>
    </Panel>
  )
}
