import type { ReactNode } from 'react'
import { Panel } from './panel'

/** What was done, by the word that an address has for it; nothing for any other word. */
export function DoneSaid({ done, words }: { done: unknown; words: Readonly<Record<string, string>> }) {
  const title = typeof done === 'string' && Object.hasOwn(words, done) ? words[done] : undefined
  return title ? <DoneNotice title={title} /> : null
}

/** Said once after something was done, focused and read aloud. */
export function DoneNotice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div role="status">
      <Panel kind="done" icon="tick" title={title} id="done" focusOnLoad>
        {children}
      </Panel>
    </div>
  )
}
