import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import type { Staff } from '@/lib/access/actor'

type Props = { actor: Staff; title: string; back: string; label: string; children: ReactNode }

/** The frame of a page about a case file: nobody is reached from it, and it needs nothing of the case's own page. */
export function FilePage({ actor, title, back, label, children }: Props) {
  const heading = (
    <header>
      <Breadcrumb href={back}>{label}</Breadcrumb>
      <PageHeading title={title} />
    </header>
  )
  return (
    <OfficePage actor={actor} current="cases" title={title} heading={heading}>
      <div className="stack-l">{children}</div>
    </OfficePage>
  )
}

export const filesHref = (caseId: string) => `/staff/cases/${caseId}/case-files`
export const fileHref = (caseId: string, fileId: string) => `${filesHref(caseId)}/${fileId}`
