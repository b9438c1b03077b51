import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading, SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { shortDateTime } from '@/lib/clock/format'
import { conductOf } from '@/lib/restricted/conduct-queries'
import { conductEntryNames, conductOutcomeNames, conductStateWords } from '@/lib/restricted/words'
import { addConductEntryAction, endConductAction, openConductAction } from './actions'
import { EndingForm, EntryForm, OpeningForm } from './conduct-form'

export const metadata: Metadata = { title: 'Conduct – Beside' }

const doneWords = {
  opened: 'A conduct process was opened',
  added: 'The entry was added',
  ended: 'The conduct process was ended',
}

/** The side of HR or the contract manager. Nobody of the tenant’s side reads a word of it. */
export default async function ConductPage({ params, searchParams }: PageProps<'/staff/cases/[caseId]/conduct'>) {
  const { caseId } = await params
  const { done } = await searchParams
  const actor = await requireStaff()
  const { kase, process, entries } = await orNotFound(conductOf(actor, caseId))
  const back = `/staff/cases/${caseId}`
  const heading = (
    <header>
      <Breadcrumb href={back}>{`Case ${kase.reference}`}</Breadcrumb>
      <PageHeading title="Conduct" />
    </header>
  )
  return (
    <OfficePage actor={actor} current="cases" title="Conduct" heading={heading}>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <section className="stack" aria-labelledby="entries">
          <SectionHeading id="entries" title={process ? conductStateWords[process.state] : 'No conduct process yet'} />
          {process?.outcome && <p>{conductOutcomeNames[process.outcome]}.</p>}
          {entries.length === 0 && (
            <EmptyState title="No entries">
              <p>What is added appears here, for those let into this side alone.</p>
            </EmptyState>
          )}
          {entries.map(({ id, kind, words, by, at }) => (
            <article key={id} className="panel stack-s">
              <h3>{conductEntryNames[kind]}</h3>
              <p className="as-typed" dir="auto">
                {words}
              </p>
              <p className="meta">{`${by}, ${shortDateTime(at)}`}</p>
            </article>
          ))}
          {process?.state === 'under_way' && (
            <Panel title="Add an entry" id="add">
              <EntryForm key={entries.length} action={addConductEntryAction.bind(null, caseId)} back={back} />
            </Panel>
          )}
        </section>
        <aside className="stack" aria-label="The process">
          {!process && (
            <Panel title="Open" id="open">
              <OpeningForm action={openConductAction.bind(null, caseId)} back={back} />
            </Panel>
          )}
          {process?.state === 'under_way' && (
            <Panel title="End" id="end">
              <EndingForm action={endConductAction.bind(null, caseId)} back={back} />
            </Panel>
          )}
          <Panel kind="sunk" title="Who sees this" id="who">
            <p>
              Those let into both sides of this case. Everybody else on it sees that a process is under way or ended.
            </p>
            <p>
              Entries are words. Keep its files where HR keeps theirs: what is added to the evidence of the case is seen
              by the tenant’s side too.
            </p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}
