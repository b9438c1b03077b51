import type { ReactNode } from 'react'
import { Panel } from './panel'

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
