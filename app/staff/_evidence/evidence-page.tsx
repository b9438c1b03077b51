import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage, type OfficePlace } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import type { Staff } from '@/lib/access/actor'

type Props = {
  actor: Staff
  current?: OfficePlace
  back: { href: string; label: string }
  title: string
  children: ReactNode
}

/** The frame of a page about evidence: the way up, and one heading. */
export function EvidencePageFrame({ actor, current = 'triage', back, title, children }: Props) {
  return (
    <OfficePage
      actor={actor}
      current={current}
      title={title}
      heading={
        <header>
          <Breadcrumb href={back.href}>{back.label}</Breadcrumb>
          <PageHeading title={title} />
        </header>
      }
    >
      {children}
    </OfficePage>
  )
}
