import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { LinkList } from '@/components/page/link-list'
import { OfficePage } from '@/components/page/office-page'
import { editableListsShown } from '@/lib/lists/words-queries'

export const metadata: Metadata = { title: 'Lists – Beside' }

/** The lists that staff choose from. */
export default async function WordListsPage() {
  const actor = await requireStaff()
  const lists = await orNotFound(editableListsShown(actor))
  return (
    <OfficePage actor={actor} current="settings" title="Lists">
      <Breadcrumb href="/staff/administration">Settings</Breadcrumb>
      <p>Change how something is called. What somebody chose before keeps the words they read then.</p>
      <LinkList
        links={lists.map(({ list, name, note }) => ({
          href: `/staff/administration/word-lists/${list}`,
          label: name,
          note,
        }))}
      />
    </OfficePage>
  )
}
