import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { choosable } from '@/lib/staff/accounts'
import { NewAccountForm } from './account-form'
import { makeAccountAction } from './actions'

export const metadata: Metadata = { title: 'Make an account – Beside' }

export default async function NewAccountPage() {
  const actor = await requireStaff()
  const known = await orNotFound(choosable(actor))
  const heading = (
    <header>
      <Breadcrumb href="/staff/administration/staff">Staff accounts</Breadcrumb>
      <PageHeading title="Make an account" />
    </header>
  )
  return (
    <OfficePage actor={actor} current="settings" title="Make an account" heading={heading}>
      <NewAccountForm action={makeAccountAction} choosable={known} />
    </OfficePage>
  )
}
