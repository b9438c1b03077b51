import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { catalogueShown } from '@/lib/support/catalogue-queries'
import { addEntryAction } from './actions'
import { EntryForm } from './entry-form'

export const metadata: Metadata = { title: 'Add to the catalogue – Beside' }

export default async function NewEntryPage() {
  const actor = await requireStaff()
  await orNotFound(catalogueShown(actor))
  return (
    <OfficePage
      actor={actor}
      current="settings"
      title="Add to the catalogue"
      heading={
        <header>
          <Breadcrumb href="/staff/administration/catalogue">Support catalogue</Breadcrumb>
          <PageHeading title="Add to the catalogue" />
        </header>
      }
    >
      <p className="prose">Call or write to them first: what you enter counts as checked today.</p>
      <EntryForm action={addEntryAction} />
    </OfficePage>
  )
}
