import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import type { Staff } from '@/lib/access/actor'
import type { CaseFile } from '@/lib/cases/file'

export type ChangePageProps = { actor: Staff; file: CaseFile; title: string; safety?: ReactNode; children: ReactNode }

/** The frame of a page that changes one thing about a case. `safety` stands above where somebody is to be contacted. */
export function ChangePage({ actor, file, title, safety, children }: ChangePageProps) {
  return (
    <OfficePage
      actor={actor}
      current="cases"
      title={title}
      heading={
        <header>
          <Breadcrumb href={caseHref(file)}>{`Case ${file.reference}`}</Breadcrumb>
          <PageHeading title={title} />
        </header>
      }
    >
      {safety}
      {children}
    </OfficePage>
  )
}

export const caseHref = ({ id }: { id: string }) => `/staff/cases/${id}`
