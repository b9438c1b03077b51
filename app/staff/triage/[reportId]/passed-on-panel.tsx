import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { dateWords, shortDate, shortDateTime } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { outstanding } from '@/lib/referrals/outstanding'
import type { PassedOn } from '@/lib/referrals/queries'
import { referralAnswerNames } from '@/lib/referrals/referral'
import type { ReportRead } from '@/lib/triage/reading'

/** What was done for somebody whose report is not ours, what is still owed to them, and when it is all deleted. */
export function PassedOnPanel({ actor, report }: { actor: Staff; report: ReportRead }) {
  const { passedOn } = report.beside
  if (!passedOn) return null
  const { referrals, forgetOn, forgottenAt } = passedOn
  const left = forgottenAt ? [] : outstanding(referrals)
  const mayRecord = !report.isForgotten && can(actor, 'report.refer', report, now())
  return (
    <Panel title="Passed on" id="passed-on">
      {referrals.length === 0 && <p>Nothing was recorded yet of passing it on.</p>}
      <Referrals referrals={referrals} />
      {left.length > 0 && <p>Still to be settled: {left.join('; ')}.</p>}
      {forgetOn && !forgottenAt && (
        <p className="meta">
          What was told is deleted on {dateWords(instantAt(forgetOn, '12:00'))}, and only the count is kept.
        </p>
      )}
      {mayRecord && (
        <p className="no-print">
          <a href={`/staff/triage/${report.id}/referral`}>Record what they said, or that it was sent</a>
        </p>
      )}
    </Panel>
  )
}

export function Referrals({ referrals }: Pick<PassedOn, 'referrals'>) {
  return (
    <ul className="plain">
      {referrals.map(({ id, agency, answer, what, sentAt, by, at }) => (
        <li key={id}>
          <div>
            {agency}: {referralAnswerNames[answer].toLowerCase()}
            {sentAt && `. Sent ${shortDate(sentAt)}`}
          </div>
          {what && (
            <div className="as-typed" dir="auto">
              {what}
            </div>
          )}
          <div className="meta">
            {by}, {shortDateTime(at)}
          </div>
        </li>
      ))}
    </ul>
  )
}
