import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { NoProtocol } from '@/app/staff/reports/_parts/no-protocol'
import { OfficePage } from '@/components/page/office-page'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { mayRefer } from '@/lib/agencies/referring'
import { inLondon, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import { landlord } from '@/lib/landlord/landlord'
import { staffChannelsOf, usualChannel } from '@/lib/reports/schema/staff-entry'
import { EntryForm } from './entry-form'

export const metadata: Metadata = { title: 'New report – Beside' }

export default async function NewReportPage() {
  const actor = await requireStaff()
  if (!may(actor, 'report.create')) notFound()
  if (!(await mayRefer(actor))) return <NotNow actor={actor} />
  const at = now()
  const arrival = {
    channels: staffChannelsOf(actor.role),
    channel: usualChannel(actor.role),
    date: localDate(at),
    time: inLondon(at).toPlainTime().toString().slice(0, 5),
  }
  return (
    <OfficePage actor={actor} current="new" title="New report">
      <p>
        For someone who tells us by phone, in person, by letter or through a partner. You can also{' '}
        <a href="/staff/reports">see what you entered before</a>.
      </p>
      <EntryForm form={newId()} now={at.toISOString()} arrival={arrival} landlord={await landlord()} />
    </OfficePage>
  )
}

function NotNow({ actor }: { actor: Staff }) {
  return (
    <OfficePage actor={actor} current="new" title="Please ring us">
      <NoProtocol />
    </OfficePage>
  )
}
