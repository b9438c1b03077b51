import { eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { safetyInstructions } from '@/drizzle/schema/conduct'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { lockCase } from '@/lib/cases/find'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { lockReport } from '@/lib/triage/find'

/** What an instruction hangs on: a report, or the case it came into. */
export type InstructionRecord = { caseId: string } | { reportId: string }
export type Instructed = { caseId: string | null; reportId: string | null; restricted: boolean; reference: string }

/** Work on the instructions of a restricted record, by whoever may decide on them. Throws `not-found`. */
export function instructing<R>(
  actor: Staff,
  record: InstructionRecord,
  work: (tx: Tx, subject: Instructed) => Promise<R>,
): Promise<R> {
  if ('caseId' in record)
    return perform(actor, 'case.instruct', byId(record.caseId, lockCase), (tx, { id, restricted, reference }) =>
      work(tx, { caseId: id, reportId: null, restricted, reference }),
    )
  return perform(
    actor,
    'report.instruct',
    byId(record.reportId, lockReport),
    (tx, { id, caseId, restricted, reference }) => work(tx, { caseId, reportId: id, restricted, reference }),
  )
}

export function checkRestricted({ restricted }: { restricted: boolean }): void {
  if (!restricted) throw new Refusal('rule', 'Restrict it first. An instruction is for what only a small group sees.')
}

/** Those of a record: a report's are found from its case too, and a case's from each of its reports. */
export function ofRecord({ caseId, reportId }: Pick<Instructed, 'caseId' | 'reportId'>): SQL | undefined {
  const { caseId: ofCase, reportId: ofReport } = safetyInstructions
  const reportsIn = caseId && inArray(ofReport, sql`(select r.id from beside.reports r where r.case_id = ${caseId})`)
  return or(
    caseId ? eq(ofCase, caseId) : undefined,
    reportId ? eq(ofReport, reportId) : undefined,
    reportsIn || undefined,
  )
}
