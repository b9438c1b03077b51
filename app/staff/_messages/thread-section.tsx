import { AskThem } from '@/components/case/kept-contact'
import { MessageThread, type ThreadMessage } from '@/components/page/message-thread'
import { SectionHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import { Tag, Tags } from '@/components/page/tag'
import { diaryNames } from '@/lib/cases/diary'
import { dateTimeWords, shortDate, shortDateTime } from '@/lib/clock/format'
import { diaryLines } from '@/lib/messages/diary'
import type { MessageKind } from '@/lib/messages/message'
import type { Read, Thread } from '@/lib/messages/thread'
import { levelWords } from '@/lib/triage/words'

/** One report's mailbox, oldest first: who wrote, and who of us has read it. */
export function ThreadSection({ thread }: { thread: Thread }) {
  const id = `thread-${thread.id}`
  return (
    <section aria-labelledby={`${id}-title`} className="stack">
      <SectionHeading id={`${id}-title`} title={`Mailbox of report ${thread.reference}`}>
        <p className="meta">{returned(thread)}</p>
      </SectionHeading>
      <Tags>
        <Tag icon={thread.levelNow === 'anonymous' ? 'mask' : 'person'}>{levelWords[thread.levelNow]}</Tag>
        {thread.withdrawnAt && <Tag icon="alert">Taken back {shortDate(thread.withdrawnAt)}: still looked at</Tag>}
      </Tags>
      {thread.keptWith && (
        <>
          <p>What they write is for those they chose to know their name. Ask one of these what it says:</p>
          <AskThem through={thread.keptWith} />
        </>
      )}
      <Messages id={id} thread={thread} />
    </section>
  )
}

function Messages({ id, thread }: { id: string; thread: Thread }) {
  if (!thread.hasMailbox)
    return (
      <EmptyState title="No mailbox">
        <p>This report came without a receipt, so nothing can be written to them here. Use a way they said is safe.</p>
      </EmptyState>
    )
  if (thread.messages.length === 0)
    return (
      <EmptyState title="Nothing written yet">
        <p>They see your first message when they come back with their receipt. We cannot let them know.</p>
      </EmptyState>
    )
  return (
    <MessageThread
      id={id}
      label="Messages, oldest first"
      level={3}
      messages={thread.messages.map(message => shown(message, thread))}
    />
  )
}

const theirs: Record<MessageKind, string> = {
  message: 'Whoever told us',
  addition: 'They added more',
  contact: 'They changed how we may reach them',
  identity: 'They told us who they are',
  withdrawal: 'They took their report back',
  complaint: 'They complain about how this was handled',
  reopening: 'They changed their mind: we go on',
  objection: 'They do not want it closed',
  look_again: 'They ask us to look at it again',
  diary: 'They wrote in their diary',
}

function shown(message: Read, { keptWith }: Thread): ThreadMessage {
  const { id, side, kind, author, sentAt, text, files, diary, readBy } = message
  const fromThem = side === 'reporter'
  const readers = readBy.map(({ name, readAt }) => `${name}, ${shortDateTime(readAt)}`).join(' · ')
  const notes = [files && withFiles(files), fromThem && readers && `Read by ${readers}`].filter(Boolean)
  return {
    id,
    side: fromThem ? 'us' : 'you',
    from: fromThem ? theirs[kind] : (author ?? ''),
    at: { words: dateTimeWords(sentAt), iso: sentAt.toISOString() },
    body: diary
      ? diaryLines(diary, text, diaryNames)
      : (text ?? (keptWith ? 'Kept to those they chose' : effects[kind])),
    note: notes.length > 0 ? notes.join(' · ') : undefined,
  }
}

/** Files themselves are looked at under the evidence, which is written down. */
const withFiles = (count: number) => `With ${count} ${count === 1 ? 'file' : 'files'}, under Evidence`

/** Where the words are names and ways to be reached, they stand in the case, closed, and not here. */
const effects: Partial<Record<MessageKind, string>> = {
  contact: 'The safe contact above is as they said. It was changed when this came.',
  identity: 'Their name and how to reach them stand with the people of the case.',
  withdrawal: 'We keep it. Somebody may have been made to take it back: make sure that nobody is in danger.',
}

const returned = ({ lastReturnedOn, hasMailbox }: Thread) =>
  hasMailbox
    ? lastReturnedOn
      ? `They last came back on ${shortDate(new Date(`${lastReturnedOn}T12:00:00Z`))}`
      : 'They have not come back yet'
    : ''
