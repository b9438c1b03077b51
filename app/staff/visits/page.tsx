import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { homeById, visitsToCome, whoCanGo } from '@/lib/violent-persons/visit-queries'
import { HomeToBook } from './_parts/home-to-book'
import { VisitList } from './_parts/visit-list'
import { bookVisitAction, findHomeAction } from './actions'
import { FindHome } from './visit-form'

export const metadata: Metadata = { title: 'Visits – Beside' }

const doneWords = { booked: 'The visit was booked', cancelled: 'The visit was cancelled' }

export default async function VisitsPage({ searchParams }: PageProps<'/staff/visits'>) {
  const { home, done } = await searchParams
  const actor = await requireStaff()
  const visits = await orNotFound(visitsToCome(actor))
  const books = may(actor, 'visit.book')
  return (
    <OfficePage actor={actor} current="today" title={books ? 'Visits' : 'Your visits'}>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        {books && typeof home === 'string' ? (
          <Booking actor={actor} homeId={home} />
        ) : (
          <section aria-labelledby="to-come" className="stack">
            {books && (
              <p>
                <a href="#book">Book a visit</a>
              </p>
            )}
            <SectionHeading id="to-come" title="To come" />
            <VisitList visits={visits} mayCancel={books} />
            {visits.length > 0 && (
              <p>
                <a href="/staff/visits/feed">The same as a table (CSV)</a>
              </p>
            )}
          </section>
        )}
        <aside className="stack" aria-label={books ? 'Book a visit' : 'What makes a visit safe'}>
          {books && typeof home !== 'string' && (
            <Panel title="Book a visit" id="book">
              <FindHome action={findHomeAction} />
            </Panel>
          )}
          <HowSafely books={books} />
        </aside>
      </div>
    </OfficePage>
  )
}

function HowSafely({ books }: { books: boolean }) {
  return (
    <Panel kind="sunk" title="What makes a visit safe" id="what">
      <p>
        Some visits say what makes them safe. Do all of it{books ? ', whoever you send' : ''}. Beside does not say why.
      </p>
      <p>If it cannot be done, do not go: ring the duty manager.</p>
    </Panel>
  )
}

async function Booking({ actor, homeId }: { actor: Staff; homeId: string }) {
  const [home, who] = await Promise.all([homeById(actor, homeId), whoCanGo(actor)])
  return <HomeToBook home={home ?? notFound()} who={who} action={bookVisitAction} />
}
