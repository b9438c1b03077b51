import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ActButton } from '@/app/staff/_messages/act-button'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { Folded } from '@/components/page/summary-list'
import { dateWords } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { type CalendarShown, calendarShown } from '@/lib/landlord/closure-queries'
import { SettingHistory } from '../_parts/setting-history'
import { closeDayAction, openDayAction } from './actions'
import { ClosureForm } from './closure-form'

export const metadata: Metadata = { title: 'Days we are closed – Beside' }

const doneWords = { closed: 'The day is closed', opened: 'The day is a working day again' }
const dayWords = (day: string) => dateWords(instantAt(day, '12:00'))

/** Which days are no working days, beside weekends. */
export default async function CalendarDaysPage({ searchParams }: PageProps<'/staff/administration/calendar-days'>) {
  const actor = await requireStaff()
  const { days, holidays, changes } = await orNotFound(calendarShown(actor))
  const { done } = await searchParams
  return (
    <OfficePage actor={actor} current="settings" title="Days we are closed">
      <Breadcrumb href="/staff/administration">Settings</Breadcrumb>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <div className="stack-l">
          <section aria-labelledby="closed" className="stack">
            <SectionHeading id="closed" title="Closed, besides bank holidays" />
            {days.length === 0 ? <p>None in the last year or to come.</p> : <Days days={days} />}
          </section>
          <BankHolidays holidays={holidays} />
        </div>
        <aside className="stack" aria-label="Close a day, and what was changed">
          <Panel title="Close a day" id="close">
            <ClosureForm key={days.length} action={closeDayAction} />
          </Panel>
          <Panel kind="sunk" title="What it counts for" id="counts">
            <p>Whatever starts from now on does not count this day as a working day.</p>
            <p>What runs already keeps its date: somebody was promised it.</p>
          </Panel>
          <SettingHistory changes={changes} fields={{ label: 'Closed for' }} of={dayWords} />
        </aside>
      </div>
    </OfficePage>
  )
}

function Days({ days }: Pick<CalendarShown, 'days'>) {
  return (
    <ul className="stack">
      {days.map(({ day, label, canOpen }) => (
        <li key={day} className="panel stack-s">
          <p>
            <b>{dayWords(day)}</b>
            <br />
            <span dir="auto">{label}</span>
          </p>
          {canOpen && <ActButton action={openDayAction} id={day} label="Open it again" about={dayWords(day)} />}
        </li>
      ))}
    </ul>
  )
}

function BankHolidays({ holidays }: Pick<CalendarShown, 'holidays'>) {
  return (
    <section aria-labelledby="holidays" className="stack">
      <SectionHeading id="holidays" title="Bank holidays of England and Wales" />
      <p>
        They are worked out by the rules, for every year. Add a day that is a bank holiday just once as a closed day.
      </p>
      {holidays.map(({ year, days }, at) => (
        <Folded key={year} summary={year} open={at === 0}>
          <ul className="plain">
            {days.map(day => (
              <li key={day}>{dayWords(day)}</li>
            ))}
          </ul>
        </Folded>
      ))}
    </section>
  )
}
