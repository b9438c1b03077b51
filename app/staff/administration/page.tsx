import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { LinkList } from '@/components/page/link-list'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { settingsFor } from './_parts/settings-ways'

export const metadata: Metadata = { title: 'Settings – Beside' }

/** What this person may keep, and nothing else. */
export default async function AdministrationPage() {
  const actor = await requireStaff()
  const sections = settingsFor(actor)
  if (sections.length === 0) notFound()
  return (
    <OfficePage actor={actor} current="settings" title="Settings">
      <div className="stack-l">
        {sections.map(({ title, ways }, at) => (
          <section key={title} aria-labelledby={`settings-${at}`} className="stack">
            <SectionHeading id={`settings-${at}`} title={title} />
            <LinkList links={ways.map(({ action: _, ...link }) => link)} />
          </section>
        ))}
      </div>
    </OfficePage>
  )
}
