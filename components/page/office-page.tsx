import type { ReactNode } from 'react'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { dateTimeWords } from '@/lib/clock/format'
import { clockOffset, now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { PageHeading } from './page-heading'
import type { NavItem } from './staff-bar'
import { StaffPage } from './staff-page'
import { TrainingBanner } from './training-banner'

export type OfficePlace = 'today' | 'triage' | 'cases' | 'new' | 'search' | 'account'

/** `heading` stands in the place of the plain h1, such as a CaseHeader; it then holds the h1 itself. */
export type OfficePageProps = {
  actor: Staff
  current: OfficePlace
  title: string
  heading?: ReactNode
  children: ReactNode
}

/** The frame of every page behind sign-in: only the links this person may use, the training clock, the way out. */
export async function OfficePage({ actor, current, title, heading, children }: OfficePageProps) {
  const { dutyPhone } = await landlord()
  return (
    <StaffPage
      bar={{ items: placesFor(actor, current), name: actor.name, signOut: <SignOut />, ...finding(actor) }}
      banner={clockOffset() !== 0 && <TrainingBanner>{trainingWords()}</TrainingBanner>}
      footer={<OfficeFooter dutyPhone={dutyPhone} />}
    >
      {heading ?? <PageHeading title={title} />}
      {children}
    </StaffPage>
  )
}

/** One box on every page, for those who may look. */
const finding = (actor: Staff) => (may(actor, 'search.use') ? { search: '/staff/search/words' } : {})

const places: readonly { place: OfficePlace; action: Action; href: string; label: string }[] = [
  { place: 'today', action: 'today.view', href: '/staff', label: 'Today' },
  { place: 'triage', action: 'report.list', href: '/staff/triage', label: 'Triage' },
  { place: 'cases', action: 'case.list', href: '/staff/cases', label: 'Cases' },
  { place: 'new', action: 'report.create', href: '/staff/reports/new', label: 'New report' },
]

export function placesFor(actor: Staff, current: OfficePlace): NavItem[] {
  return places
    .filter(({ action }) => may(actor, action))
    .map(({ place, href, label }) => ({ href, label, current: place === current }))
}

const trainingWords = () => `Training: the clock here says ${dateTimeWords(now())}.`

export function SignOut() {
  return (
    <form method="post" action="/staff/sign-out">
      <button type="submit">Sign out</button>
    </form>
  )
}

function OfficeFooter({ dutyPhone }: { dutyPhone: string }) {
  return (
    <>
      <span>What you open here is recorded.</span>
      {dutyPhone && (
        <span>
          Duty manager: <span className="nowrap">{dutyPhone}</span>
        </span>
      )}
    </>
  )
}
