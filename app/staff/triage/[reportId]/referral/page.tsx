import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import type { Staff } from '@/lib/access/actor'
import { agenciesToName } from '@/lib/referrals/queries'
import { usualAgencies } from '@/lib/referrals/referral'
import { type ReportRead, reportFor } from '@/lib/triage/reading'
import { Referrals } from '../passed-on-panel'
import { SafeContactTold } from '../safe-contact-told'
import { recordReferralAction } from './actions'
import { ReferralForm } from './referral-form'

export const metadata: Metadata = { title: 'Pass the report on – Beside' }

/** Told first that it is not ours, and then, agency by agency, what they said. */
export default async function ReferralPage({ params }: PageProps<'/staff/triage/[reportId]/referral'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const report = await orNotFound(reportFor(actor, 'report.refer', reportId))
  const { passedOn } = report.beside
  if (report.isForgotten || !passedOn) return <NotPassedOn actor={actor} report={report} />
  const names = [...usualAgencies, ...(await agenciesToName(actor))]
  const messages = `/staff/triage/${reportId}/messages?template=not_ours`
  return (
    <BesidePage
      actor={actor}
      report={report}
      title="Pass it on, with their agreement"
      below={
        passedOn.referrals.length > 0 && (
          <Panel title="Recorded so far" id="recorded">
            <Referrals referrals={passedOn.referrals} />
          </Panel>
        )
      }
    >
      <div className="stack">
        <SafeContactTold report={{ ...report, answers: report.mailbox.answersNow }} />
        <Panel kind="sunk" title="What to say" id="say">
          <p>
            We are sorry this happened. We are not the landlord for either home, so we cannot act ourselves. Here is who
            can. With your OK we can send it for you.
          </p>
          {report.mailbox.exists && (
            <p>
              <a href={messages}>Write it in their mailbox</a>
            </p>
          )}
        </Panel>
        <ReferralForm
          action={recordReferralAction.bind(null, reportId)}
          back={`/staff/triage/${reportId}`}
          agencies={[...new Set(names)]}
        />
      </div>
    </BesidePage>
  )
}

function NotPassedOn({ actor, report }: { actor: Staff; report: ReportRead }) {
  return (
    <BesidePage actor={actor} report={report} title="Pass it on, with their agreement">
      <EmptyState title="Nothing to pass on">
        <p>Only a report that was referred out is passed on, until what it says is deleted.</p>
      </EmptyState>
    </BesidePage>
  )
}
