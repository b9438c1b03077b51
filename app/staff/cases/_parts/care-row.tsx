import type { ReactNode } from 'react'
import type { CaseFile, FilePerson } from '@/lib/cases/file'

/** What every part of somebody's care is shown with. */
export type CareProps = { file: CaseFile; person: FilePerson; mayWork: boolean; mayLower: boolean }

/** One line of somebody's care: what it is, how it stands, and what may be done about it. */
export function CareRow({ term, links, children }: { term: string; links?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="stack-s">{children}</dd>
      {links && <dd className="change inline-list no-print">{links}</dd>}
    </div>
  )
}
