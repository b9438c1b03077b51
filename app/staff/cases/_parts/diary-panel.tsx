import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'

/** How many entries there are, however they came; what they say is read on their own page. */
export function DiaryPanel({ file, mayRead }: { file: CaseFile; mayRead: boolean }) {
  if (!mayRead) return null
  const taken = file.events.filter(({ kind }) => kind === 'diary_entry_taken').length
  const written = file.messages.filter(({ kind }) => kind === 'diary').length
  return (
    <Panel title="Diary" id="diary">
      <p>
        <a href={`/staff/cases/${file.id}/diary`}>{countWords(taken + written)}</a>
      </p>
      <p className="meta">Nobody has to keep one, and nothing we do waits for it.</p>
    </Panel>
  )
}

function countWords(n: number): string {
  if (n === 0) return 'Take down an entry'
  return n === 1 ? 'One entry' : `${n} entries`
}
