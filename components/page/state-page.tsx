import type { ReactNode } from 'react'
import { Panel } from './panel'

/** Nothing here yet: what it means, and when to look again. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Panel kind="sunk" title={title} level={2} id="empty">
      {children}
    </Panel>
  )
}

/** Not found and not yours are the same page. */
export function NotFoundState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="form-col stack">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** Our fault: the children say what was and was not sent, how long answers last, and the telephone. */
export function FaultState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="form-col stack">
      <h1>{title}</h1>
      <Panel kind="notice">{children}</Panel>
    </div>
  )
}
