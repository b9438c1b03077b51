import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import type { ReportRead } from '@/lib/triage/reading'

/** Once it is in a case, it is decided there. */
export function InstructionLink({ actor, report }: { actor: Staff; report: ReportRead }) {
  if (!report.restricted || report.caseId || !can(actor, 'report.instruct', report, now())) return null
  return (
    <p className="no-print">
      <a href={`/staff/triage/${report.id}/instructions`}>Who must not be sent to the home</a>
    </p>
  )
}
