import { ActButton } from '@/app/staff/_messages/act-button'
import { SectionHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import type { CaseFile } from '@/lib/cases/file'
import { dateTimeWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import type { Landlord } from '@/lib/language/landlord'
import { outgoingSentence } from '@/lib/notifications/outgoing-words'
import type { Outgoing } from '@/lib/notifications/queries'
import { wordsOf } from '@/lib/notifications/templates'
import { channelNames, nameOrRole } from '@/lib/people/person'
import type { ChosenWords } from '@/lib/templates/in-force'
import { cancelAction, postedAction } from './actions'

type ListProps = { caseId: string; file: CaseFile; from: Landlord; chosen: ChosenWords }

/** What left, what waits and what did not go, newest first. */
export function OutgoingList({ caseId, file, from, chosen }: ListProps) {
  return (
    <section aria-labelledby="sent" className="stack">
      <SectionHeading id="sent" title="Sent from here">
        <p className="meta">Newest first</p>
      </SectionHeading>
      {file.outgoing.length === 0 ? (
        <EmptyState title="Nothing yet">
          <p>What you send appears here, with when it went or why it did not.</p>
        </EmptyState>
      ) : (
        <ol className="thread">
          {file.outgoing.map(row => (
            <li key={row.id}>
              <OutgoingRow {...{ caseId, file, from, chosen, row }} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function OutgoingRow({ caseId, file, from, chosen, row }: ListProps & { row: Outgoing }) {
  const title = titleOf(file, row)
  const detail = { reference: referenceOf(file, row), ...row.detail }
  return (
    <article className="msg you">
      <header>
        <h3>{title}</h3>
        <time dateTime={row.createdAt.toISOString()}>{dateTimeWords(row.createdAt)}</time>
      </header>
      <p className="as-typed">{wordsOf(row.template, from, detail, chosen(row.template, row.createdAt)).text}</p>
      <p className="meta">
        {stateWords(row)}
        {row.createdBy && ` Written by ${file.staffNames[row.createdBy] ?? 'a colleague'}.`}
      </p>
      <RowActions caseId={caseId} row={row} about={title} />
    </article>
  )
}

function RowActions({ caseId, row, about }: { caseId: string; row: Outgoing; about: string }) {
  const toPost = isToPost(row)
  if (!toPost && !canBeCancelled(row)) return null
  return (
    <div className="actions no-print">
      {toPost && <a href={`/staff/cases/${caseId}/outgoing/${row.id}/letter`}>Open the letter to print (PDF)</a>}
      {toPost && <ActButton action={postedAction.bind(null, caseId)} id={row.id} label="It was posted" about={about} />}
      {canBeCancelled(row) && (
        <ActButton action={cancelAction.bind(null, caseId)} id={row.id} label="Cancel" about={about} />
      )}
    </div>
  )
}

const isToPost = ({ channel, state }: Outgoing) => channel === 'letter' && state === 'waiting'
const canBeCancelled = ({ state, caseId, reportId }: Outgoing) =>
  caseId !== null && reportId === null && ['waiting', 'refused', 'uncertain', 'failed'].includes(state)

const stateWords = (row: Outgoing) => (isToPost(row) ? 'Waits to be printed and posted.' : outgoingSentence(row, now()))

function titleOf({ people }: CaseFile, { channel, personId }: Outgoing): string {
  const person = people.find(({ id }) => id === personId)
  return `${channelNames[channel]} to ${person ? nameOrRole(person) : 'whoever told us'}`
}

const referenceOf = ({ reports }: CaseFile, { reportId }: Outgoing) =>
  reports.find(({ id }) => id === reportId)?.reference
