import { type SQL, sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { lockReport } from '@/lib/triage/find'
import type { Restriction } from './schema'

/**
 * Shuts a report in triage to all but those whom the ladder lets in, who may not be the caller (domain §8.4). Throws `rule`
 * where it is in a case or nobody is left to receive it, and `not-found`.
 */
export function restrictReport(actor: Staff, reportId: string, input: Restriction): Promise<void> {
  return perform(actor, 'report.restrict', byId(reportId, lockReport), async (tx, report) => {
    if (report.caseId) throw new Refusal('rule', 'This report is in a case. Restrict the case instead.')
    if (!report.screenedAt)
      throw new Refusal('rule', 'This report is still being looked through. Try again in a minute.')
    await shutTo(tx, sql`beside.restrict_report(${reportId}, ${accusedOf(input)})`)
  })
}

/** The same for a case with its reports. Throws like `restrictReport`. */
export function restrictCase(actor: Staff, caseId: string, input: Restriction): Promise<void> {
  return perform(actor, 'case.restrict', byId(caseId, lockCase), async tx => {
    // Told before the gate: afterwards the caller may see no case to tell it of.
    await tell(tx, actor, caseId, 'restricted')
    await shutTo(tx, sql`beside.restrict_case_naming(${caseId}, ${accusedOf(input)})`)
  })
}

/** I know somebody in this report: I find nothing of it from now on (domain §8.3). Throws `not-found`. */
export function recuseFromReport(actor: Staff, reportId: string): Promise<void> {
  return perform(actor, 'report.recuse', byId(reportId, lockReport), async tx => {
    await tx.execute(sql`select beside.recuse_report(${reportId})`)
  })
}

/** Three lists of ids: accounts, people of the directory, organisations. Of none: not known. */
function accusedOf({ accused }: Restriction): SQL {
  const [kind, id] = accused?.split(':') ?? []
  const list = (of: string) => sql`${kind === of ? `{${id}}` : '{}'}::uuid[]`
  return sql`${list('staff')}, ${list('entry')}, ${list('agency')}`
}

async function shutTo(tx: Tx, call: SQL): Promise<void> {
  try {
    await tx.execute(sql`select ${call}`)
  } catch (error) {
    if (postgresError(error)?.code !== 'P0002') throw error
    throw new Refusal('rule', 'Nobody who could receive this may see it. Ring the duty manager now.')
  }
}
