import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { CatalogueChecks } from '@/app/staff/administration/_parts/catalogue-checks'
import { Left } from '@/app/staff/administration/_parts/entry-table'
import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading, SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { Tags } from '@/components/page/tag'
import { entryShown } from '@/lib/support/catalogue-queries'
import { confirmEntryAction, correctEntryAction, takeOutEntryAction } from './actions'
import { ConfirmForm, CorrectionForm, TakeOutForm } from './entry-forms'

export const metadata: Metadata = { title: 'Entry of the catalogue – Beside' }

export default async function EntryPage({ params }: PageProps<'/staff/administration/catalogue/[code]'>) {
  const { code } = await params
  const actor = await requireStaff()
  const { entry, checks } = await orNotFound(entryShown(actor, code))
  const { version, fresh } = entry
  return (
    <OfficePage
      actor={actor}
      current="settings"
      title={entry.name}
      heading={
        <header>
          <Breadcrumb href="/staff/administration/catalogue">Support catalogue</Breadcrumb>
          <PageHeading title={entry.name} />
        </header>
      }
    >
      <div className="main-aside">
        <div className="stack-l">
          <Panel title="Is all of it still right?" id="check" stack>
            <p>{`Last checked ${dayWords(entry.lastChecked)}. Call or write to them, and look at everything below.`}</p>
            <Tags>
              <Left fresh={fresh} />
            </Tags>
            {fresh.state !== 'past' && <ConfirmForm action={confirmEntryAction.bind(null, code)} version={version} />}
          </Panel>
          <section aria-labelledby="correct" className="stack">
            <SectionHeading id="correct" title="Correct it" />
            <CorrectionForm action={correctEntryAction.bind(null, code)} version={version} entry={entry} />
          </section>
        </div>
        <aside className="stack" aria-label="What was done, and taking it out">
          <CatalogueChecks checks={checks} />
          {fresh.state !== 'past' && (
            <Panel title="Take it out" id="out" stack>
              <p>Nobody is offered it from now on. What somebody has from it already goes on.</p>
              <TakeOutForm action={takeOutEntryAction.bind(null, code)} version={version} />
            </Panel>
          )}
        </aside>
      </div>
    </OfficePage>
  )
}
