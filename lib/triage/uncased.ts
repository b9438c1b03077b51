import { and, asc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { clockState } from '@/lib/cases/clock-state'
import { evidenceStep, foldedLooks } from '@/lib/cases/steps/evidence-steps'
import { isOfMailbox, mailboxStep } from '@/lib/cases/steps/mailbox-steps'
import type { Step } from '@/lib/cases/steps/step'
import type { Target } from '@/lib/cases/target'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'

const most = 50

/** Messages and complaints on reports that are in no case: whoever triages them reads them. */
export async function uncasedMail(tx: Tx, actor: Staff): Promise<Step[]> {
  const rows = await uncased(tx, actor, 'report.message', ['M1', 'C1', 'C2', 'T8'])
  return rows.flatMap(({ clock, id: reportId, ...of }) =>
    isOfMailbox(clock.target)
      ? [mailboxStep({ ...of, reportId }, clock.target, clock.id, clockState(clock, now()))]
      : [],
  )
}

/** Files of reports that are in no case, once screened: whoever triages them looks at them. */
export async function uncasedEvidence(tx: Tx, actor: Staff): Promise<Step[]> {
  const rows = await uncased(tx, actor, 'report.evidence', ['E1'], isNotNull(reports.screenedAt))
  return foldedLooks(
    rows.map(({ clock, id: reportId, ...of }) => evidenceStep({ ...of, reportId }, clock.id, clockState(clock, now()))),
  )
}

type Reading = 'report.message' | 'report.evidence'

function uncased(tx: Tx, actor: Staff, action: Reading, targets: Target[], also?: SQL) {
  const { id, reference, severity } = reports
  const isRunning = and(isNull(clocks.achievedAt), isNull(clocks.endedAt))
  return tx
    .select({ id, reference, severity, clock: clocks })
    .from(reports)
    .innerJoin(clocks, and(eq(clocks.reportId, id), inArray(clocks.target, targets), isRunning))
    .where(and(isNull(reports.caseId), also, reportsVisibleTo(actor, action, now())))
    .orderBy(asc(clocks.dueAt), asc(clocks.id))
    .limit(most)
}
