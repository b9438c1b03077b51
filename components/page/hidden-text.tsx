import type { ReactNode } from 'react'

/** Words for those who listen to the page. */
export function HiddenText({ children }: { children: ReactNode }) {
  return <span className="hidden-text">{children}</span>
}
