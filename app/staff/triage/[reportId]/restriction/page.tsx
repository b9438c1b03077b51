import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ActButton } from '@/app/staff/_messages/act-button'
import { RestrictionForm } from '@/app/staff/cases/_parts/restriction-form'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { can } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import { accusedOptions } from '@/lib/restricted/accused-options'
import { reportFor } from '@/lib/triage/reading'
import { recuseAction, restrictReportAction } from './actions'

export const metadata: Metadata = { title: 'Who must not see it – Beside' }

export default async function RestrictionPage({ params }: PageProps<'/staff/triage/[reportId]/restriction'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const report = await orNotFound(reportFor(actor, 'report.recuse', reportId))
  return (
    <BesidePage actor={actor} report={report} title="Who must not see it">
      <div className="stack-l">
        <section aria-labelledby="mine" className="stack">
          <h2 id="mine">I know somebody in this report</h2>
          <p>It is no mark against you. You lose sight of this report at once and come to Today.</p>
          <ActButton
            action={recuseAction.bind(null, reportId)}
            id={reportId}
            label="I know somebody in it"
            about="and step back from it"
          />
        </section>
        {can(actor, 'report.restrict', report, now()) && (
          <section aria-labelledby="restrict" className="stack">
            <h2 id="restrict">It is about somebody who works for us</h2>
            <p>
              If in doubt, restrict it. Only a small group will see it, and you may not be one of them: you may lose
              sight of this report at once. You come to Today.
            </p>
            <RestrictionForm
              action={restrictReportAction.bind(null, reportId)}
              back={`/staff/triage/${reportId}`}
              accused={await accusedOptions(actor)}
              submit="Restrict this report"
            />
          </section>
        )}
      </div>
    </BesidePage>
  )
}
