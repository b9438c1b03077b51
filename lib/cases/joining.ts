import { eq } from 'drizzle-orm'
import { caseEvents, cases } from '@/drizzle/schema/cases'
import type { Staff } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { Answers } from '@/lib/reports/answers'
import { addPeopleTold } from './arriving'
import { changeCase } from './change'
import { lockCase } from './find'
import { type LinkedReport, linkReport, shareAccess } from './linking'
import { whoMayWork } from './who-may-work'

export type Joining = { report: LinkedReport; answers: Answers; kase: typeof cases.$inferSelect; now: Date }

/**
 * Takes a further report into an open case, in the caller's transaction. The case takes over who is shut out of the
 * report, and the report who is shut out of the case; people already known of are not added twice.
 */
export async function joinCase(tx: Tx, actor: Staff, { report, answers, kase, now }: Joining): Promise<void> {
  await shareAccess(tx, report.id, kase.id)
  const kept = await officersStillPossible(tx, kase)
  await linkReport(tx, report, kase)
  await addPeopleTold(tx, actor, { caseId: kase.id, reportId: report.id, answers, now })
  await tx
    .update(cases)
    .set({
      severity: report.severity === 'A1' ? 'A1' : kase.severity,
      safeguarding: report.safeguarding || kase.safeguarding,
      ...kept,
      version: kase.version + 1,
      changedBy: actor.id,
      changedAt: now,
    })
    .where(eq(cases.id, kase.id))
  const event = { id: newId(), caseId: kase.id, byId: actor.id, at: now }
  await tx.insert(caseEvents).values({ ...event, kind: 'report_joined', detail: { report: report.id } })
}

/** Takes the case from an officer or deputy whom another report of it has shut out, in the caller's transaction. */
export async function freeOfShutOut(tx: Tx, actor: Staff, caseId: string): Promise<void> {
  const kase = await lockCase(tx, caseId)
  if (!kase) return
  const kept = await officersStillPossible(tx, kase)
  if (kept.officerId === kase.officerId && kept.deputyId === kase.deputyId) return
  await changeCase(tx, actor, kase, kept)
}

/** A case does not stay with an officer whom the report has shut out: it would lie unseen and look worked. */
async function officersStillPossible(tx: Tx, kase: typeof cases.$inferSelect) {
  const possible = await whoMayWork(tx, { kase: kase.id })
  const still = (id: string | null) => (id && possible.has(id) ? id : null)
  return { officerId: still(kase.officerId), deputyId: still(kase.deputyId) }
}
