import type { ReactNode } from 'react'
import type { Standing } from '@/lib/access/session'
import { Breadcrumb } from './breadcrumb'
import { OfficePage, SignOut } from './office-page'
import { PageHeading } from './page-heading'
import { StaffPage } from './staff-page'

export type AccountPageProps = { standing: Standing; title: string; first?: boolean; children: ReactNode }

/** A page of somebody's own account. While their session lacks something, it leads nowhere but to what is lacking, and out. */
export function AccountPage({ standing: { person, lacks }, title, first, children }: AccountPageProps) {
  if (lacks)
    return (
      <StaffPage bar={{ items: [], name: person.name, signOut: <SignOut /> }}>
        <PageHeading title={title} />
        {children}
      </StaffPage>
    )
  return (
    <OfficePage actor={person} current="account" title={title}>
      {!first && <Breadcrumb href="/staff/account">Your account</Breadcrumb>}
      {children}
    </OfficePage>
  )
}
