import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { FilePage } from '@/app/staff/cases/_parts/file-page'
import { Panel } from '@/components/page/panel'
import { caseStatusNames } from '@/lib/cases/case'
import { type CaseFile, caseFile } from '@/lib/cases/file'
import { timelineOf } from '@/lib/cases/timeline'
import { dateTimeWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { giverWords, mediaKindNames } from '@/lib/evidence/custody'
import { nameAndRole } from '@/lib/people/person'

export const metadata: Metadata = { title: 'Print – Beside' }

/** The whole case on paper, oldest first, for work in the house. It names people: what leaves the house is a case file. */
export default async function PrintPage({ params }: PageProps<'/staff/cases/[caseId]/print'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFile(actor, caseId))
  return (
    <FilePage
      actor={actor}
      title={`Case ${file.reference}`}
      back={`/staff/cases/${caseId}`}
      label={`Case ${file.reference}`}
    >
      <p>{`${caseStatusNames[file.status]}. Opened ${dateTimeWords(file.openedAt)}. Printed by ${actor.name}, ${dateTimeWords(now())}.`}</p>
      <p>For work in the house only: people are named in it. Keep it locked away, and shred it.</p>
      <Panel title="People" id="people">
        <ul className="bullets">
          {file.people.map(person => (
            <li key={person.id}>{nameAndRole(person)}</li>
          ))}
        </ul>
      </Panel>
      <Chronology file={file} />
      <EvidenceList file={file} />
    </FilePage>
  )
}

function Chronology({ file }: { file: CaseFile }) {
  return (
    <section aria-labelledby="chronology">
      <h2 id="chronology">What happened, in date order</h2>
      <ol className="plain stack">
        {timelineOf(file)
          .reverse()
          .map(({ id, at, by, heading, body }) => (
            <li key={id} className="print-whole">
              <p className="meta">{`${dateTimeWords(at)}, ${by}`}</p>
              <p>
                <strong>{heading}</strong>
              </p>
              {body && (
                <p className="as-typed" dir="auto">
                  {body}
                </p>
              )}
            </li>
          ))}
      </ol>
    </section>
  )
}

function EvidenceList({ file }: { file: CaseFile }) {
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      {file.evidence.length === 0 && <p>Nobody has to prove anything.</p>}
      <ol className="stack">
        {file.evidence.map(item => (
          <li key={item.id} className="print-whole">
            {`${mediaKindNames[item.kind]}: ${item.records.caption?.words ?? 'no caption'}. ${giverWords(item)}, ${dateTimeWords(item.receivedAt)}.`}
            {item.sha256 && <small className="hash">{` SHA-256 ${Buffer.from(item.sha256).toString('hex')}`}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
