import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import { may } from '@/lib/access/permit'
import { type Opener, openersOf } from '@/lib/audit/queries'
import { roleWords } from '@/lib/audit/role-words'
import { dateWords } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'

export const metadata: Metadata = { title: 'Who opened this record – Beside' }

/** In plain words, to print or to read to the resident. */
export default async function OpenersPage({ params }: PageProps<'/staff/cases/[caseId]/openers'>) {
  const actor = await requireStaff()
  const { caseId } = await params
  const { reference, openers } = await orNotFound(openersOf(actor, caseId))
  const works = may(actor, 'case.list')
  const title = `Who opened ${reference}`
  const heading = (
    <header>
      <Breadcrumb href={works ? `/staff/cases/${caseId}` : '/staff/audit'}>
        {works ? `Case ${reference}` : 'Who did and read what'}
      </Breadcrumb>
      <PageHeading title={title} />
    </header>
  )
  return (
    <OfficePage actor={actor} current={works ? 'cases' : 'today'} title={title} heading={heading}>
      <div className="stack">
        <p>These people who work for us opened this record, or worked on it, by {dateWords(now())}.</p>
        {openers.length > 0 ? <Openers openers={openers} /> : <Nobody />}
        <p>Anybody who looks into a complaint about staff is not named here.</p>
        <p className="no-print meta">
          Print this page, or read it to the resident. What you tell is recorded: that somebody was told, and nothing
          else.
        </p>
      </div>
    </OfficePage>
  )
}

function Openers({ openers }: { openers: readonly Opener[] }) {
  return (
    <dl className="stack">
      {openers.map(({ name, role, days }) => (
        <div key={`${name}-${role}`}>
          <dt>
            <b>{name}</b>, {roleWords[role]}
          </dt>
          <dd>{days.map(dayWords).join('; ')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Noon is the same day wherever the clock stands. */
const dayWords = (day: string) => dateWords(instantAt(day, '12:00'))

const Nobody = () => (
  <EmptyState title="Nobody yet">
    <p>Nobody has opened this record.</p>
  </EmptyState>
)
