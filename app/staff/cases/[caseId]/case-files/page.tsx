import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { FilePage, fileHref, filesHref } from '@/app/staff/cases/_parts/file-page'
import { Panel } from '@/components/page/panel'
import { Tag } from '@/components/page/tag'
import { purposeNames, stateNames } from '@/lib/case-files/case-file'
import { filesOf } from '@/lib/case-files/queries'
import { peopleToChoose } from '@/lib/case-files/whose'
import { dateTimeWords } from '@/lib/clock/format'
import { askForFileAction } from './actions'
import { AskForm } from './ask-form'

export const metadata: Metadata = { title: 'Case files – Beside' }

/** Every copy of this case that was asked for, and asking for one. */
export default async function CaseFilesPage({ params }: PageProps<'/staff/cases/[caseId]/case-files'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const { files, names, reference, restricted } = await orNotFound(filesOf(actor, caseId))
  const people = await peopleToChoose(actor, caseId)
  return (
    <FilePage actor={actor} title="Case files" back={`/staff/cases/${caseId}`} label={`Case ${reference}`}>
      <Panel title="Asked for" id="asked" stack>
        {files.length === 0 && <p className="meta">Nobody has asked for a file of this case.</p>}
        <ul className="plain stack">
          {files.map(file => (
            <li key={file.id}>
              <a href={fileHref(caseId, file.id)}>{purposeNames[file.purpose]}</a> <Tag>{stateNames[file.state]}</Tag>
              <p className="meta">{`Asked for by ${names[file.askedBy]}, ${dateTimeWords(file.askedAt)}`}</p>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Ask for a file" id="ask" stack>
        <p>
          It leaves the house, so it is made in three steps: who is named, then every passage by itself, then a second
          person looks at what is taken out. Nothing is made before they agree.
        </p>
        <AskForm
          action={askForFileAction.bind(null, caseId)}
          back={`/staff/cases/${caseId}`}
          people={people}
          isRestricted={restricted}
        />
      </Panel>
      <p className="no-print">
        <a href={`${filesHref(caseId).replace('/case-files', '')}/print`}>Print this case for work in the house</a>
      </p>
    </FilePage>
  )
}
