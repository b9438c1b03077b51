import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { PageHeading } from '@/components/page/page-heading'
import { type NavItem, NavList } from '@/components/page/staff-bar'
import { Tags } from '@/components/page/tag'

/** `side` says who is on the case and since when; `tabs` wrap on a phone. */
export type CaseHeaderProps = {
  back: { href: string; label: string }
  title: ReactNode
  reference: string
  tags: ReactNode
  side?: ReactNode
  tabs?: readonly NavItem[]
}

export function CaseHeader({ back, title, reference, tags, side, tabs = [] }: CaseHeaderProps) {
  return (
    <header className="case-head">
      <Breadcrumb href={back.href}>{back.label}</Breadcrumb>
      <PageHeading
        title={
          <>
            {title} <span className="meta code">{reference}</span>
          </>
        }
        side={side && <div className="meta">{side}</div>}
      >
        <Tags>{tags}</Tags>
      </PageHeading>
      {tabs.length > 0 && <NavList label="This case" items={tabs} className="case-nav" />}
    </header>
  )
}
