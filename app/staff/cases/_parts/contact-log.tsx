import { Panel } from '@/components/page/panel'
import { Tag, Tags } from '@/components/page/tag'
import { needsSafetyReview } from '@/lib/cases/contact-review'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'
import { channelNames, nameOrRole, outcomeNames } from '@/lib/people/person'
import { sentence } from './options'

type Props = { file: CaseFile; people: readonly FilePerson[] }

/** Every contact with each of them, newest first. */
export function ContactLog({ file, people }: Props) {
  return people.map(person => {
    const theirs = file.contacts
      .filter(({ personId }) => personId === person.id)
      .sort((a, b) => b.contactedAt.getTime() - a.contactedAt.getTime())
    if (theirs.length === 0) return null
    return (
      <Panel key={person.id} title={`With ${nameOrRole(person)}`} id={`log-${person.id}`} stack>
        {needsSafetyReview(theirs, person.safe) && (
          <p>
            The last contact was not safe.{' '}
            <a href={`/staff/cases/${file.id}/people/${person.id}/safe-contact`}>
              Review safe contact with {nameOrRole(person)}
            </a>
          </p>
        )}
        <ul className="plain">
          {theirs.map(contact => (
            <Contact key={contact.id} contact={contact} by={file.staffNames[contact.byId] ?? 'a colleague'} />
          ))}
        </ul>
      </Panel>
    )
  })
}

function Contact({ contact, by }: { contact: CaseFile['contacts'][number]; by: string }) {
  const { channel, outcome, contactedAt, note, wasSafe, interpreter } = contact
  return (
    <li>
      <strong>{shortDateTime(contactedAt)}</strong>: {channelNames[channel].toLowerCase()}. {outcomeNames[outcome]}.
      {note && (
        <div className="as-typed" dir="auto">
          {note}
        </div>
      )}
      {wasSafe === false && (
        <Tags>
          <Tag icon="shield" tone="heather">
            It was not safe
          </Tag>
        </Tags>
      )}
      <div className="meta">
        {by}
        {wasSafe && '. It was safe'}
        {interpreter && `. Interpreter ${interpreter}`}
      </div>
    </li>
  )
}

/** Whose language is not English is spoken to with an interpreter, booked beforehand. */
export function InterpreterFirst({ file, people }: Props) {
  return people
    .filter(({ safe }) => safe?.language && !/^english$/i.test(safe.language))
    .map(person => (
      <Panel
        key={person.id}
        kind="notice"
        title={`Interpreter first: ${person.safe?.language}`}
        id={`first-${person.id}`}
      >
        <p>
          {sentence(nameOrRole(person))} speaks {person.safe?.language}. Never a relative, never a child.{' '}
          <a href={`/staff/cases/${file.id}/people/${person.id}/interpreter`}>
            Book an interpreter for {nameOrRole(person)}
          </a>
        </p>
      </Panel>
    ))
}
