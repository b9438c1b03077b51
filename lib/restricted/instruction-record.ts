import { eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { safetyInstructions } from '@/drizzle/schema/restricted'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { lockCase } from '@/lib/cases/find'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { lockReport } from '@/lib/triage/find'

/** What an instruction hangs on: a report, or the case it came into. */
export type InstructionRecord = { caseId: string } | { reportId: string }
export type Instructed = { caseId: string | null; reportId: string | null }

/** Work on the instructions of a restricted record, by whoever may decide on them. Throws `not-found`, and `rule` for one that is open to all. */
export function instructing<R>(
  actor: Staff,
  record: InstructionRecord,
  work: (tx: Tx, subject: Instructed) => Promise<R>,
): Promise<R> {
  if ('caseId' in record)
    return perform(actor, 'case.instruct', byId(record.caseId, lockCase), async (tx, kase) => {
      checkRestricted(kase)
      return work(tx, { caseId: kase.id, reportId: null })
    })
  return perform(actor, 'report.instruct', byId(record.reportId, lockReport), async (tx, report) => {
    checkRestricted(report)
    return work(tx, { caseId: report.caseId, reportId: report.id })
  })
}

function checkRestricted({ restricted }: { restricted: boolean }): void {
  if (!restricted) throw new Refusal('rule', 'Restrict it first. An instruction is for what only a small group sees.')
}

/** Those of a record: a report's are found from its case too, and a case's from each of its reports. */
export function ofRecord({ caseId, reportId }: Instructed): SQL | undefined {
  const { caseId: ofCase, reportId: ofReport } = safetyInstructions
  const reportsIn = caseId && inArray(ofReport, sql`(select r.id from beside.reports r where r.case_id = ${caseId})`)
  return or(
    caseId ? eq(ofCase, caseId) : undefined,
    reportId ? eq(ofReport, reportId) : undefined,
    reportsIn || undefined,
  )
}
