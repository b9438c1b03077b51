import { PatternNotice } from '@/components/case/pattern-notice'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import { patternsOf } from '@/lib/patterns/queries'
import type { ReportRead } from '@/lib/triage/reading'

/** What this report has in common with others, of what this reader may open. */
export async function ReportPatterns({ actor, report }: { actor: Staff; report: ReportRead }) {
  const { patterns } = await patternsOf(actor, { kind: 'report', id: report.id })
  const answerAt = can(actor, 'pattern.answer', report, now()) ? `/staff/triage/${report.id}/patterns` : undefined
  return <PatternNotice patterns={patterns} answerAt={answerAt} />
}
