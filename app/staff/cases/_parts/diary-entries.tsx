import { MessageThread, type ThreadMessage } from '@/components/page/message-thread'
import { EmptyState } from '@/components/page/state-page'
import { type DiaryEntry, diaryNames } from '@/lib/cases/diary'
import type { CaseFile } from '@/lib/cases/file'
import { diarySourceNames } from '@/lib/cases/incident'
import { dateTimeWords, dateWords, shortDateTime } from '@/lib/clock/format'
import { diaryLines } from '@/lib/messages/diary'
import { nameOrRole } from '@/lib/people/person'
import { sentence } from './options'

/** A diary by the time things happened, however each entry reached us. */
export function DiaryEntries({ file, entries }: { file: CaseFile; entries: readonly DiaryEntry[] }) {
  if (entries.length === 0)
    return (
      <EmptyState title="No entries yet">
        <p>Nobody has to keep a diary. Texts, emails, photos and calls made at the time count as well.</p>
      </EmptyState>
    )
  return (
    <MessageThread id="entries" label="Entries, oldest first" messages={entries.map(entry => shown(file, entry))} />
  )
}

function shown(file: CaseFile, entry: DiaryEntry): ThreadMessage {
  const { id, at, endedAt, source, what, told, recordedAt } = entry
  return {
    id,
    side: 'us',
    from: whose(file, entry),
    at: { words: whenWords(entry), iso: at.toISOString() },
    body: diaryLines(told, what, diaryNames),
    note: [
      endedAt && `Stopped ${dateTimeWords(endedAt)}`,
      diarySourceNames[source],
      `Here since ${shortDateTime(recordedAt)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  }
}

function whose({ people }: CaseFile, { personId, reference }: DiaryEntry): string {
  const person = people.find(({ id }) => id === personId)
  return person ? sentence(nameOrRole(person)) : `Whoever told us in report ${reference ?? ''}`.trim()
}

function whenWords({ at, exact }: DiaryEntry): string {
  if (exact === 'time') return dateTimeWords(at)
  return exact === 'day' ? dateWords(at) : `No day said. Written ${dateTimeWords(at)}`
}
