import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { may } from '@/lib/access/permit'
import { addAgencyAction } from './actions'
import { AgencyForm } from './agency-form'

export const metadata: Metadata = { title: 'Add an agency – Beside' }

export default async function NewAgencyPage() {
  const actor = await requireStaff()
  if (!may(actor, 'agency.keep')) notFound()
  return (
    <OfficePage actor={actor} current="settings" title="Add an agency" heading={<Heading />}>
      <AgencyForm action={addAgencyAction} />
    </OfficePage>
  )
}

function Heading() {
  return (
    <header>
      <Breadcrumb href="/staff/administration/agencies">Partners and contractors</Breadcrumb>
      <PageHeading title="Add an agency" />
    </header>
  )
}
