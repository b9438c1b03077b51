import { and, eq } from 'drizzle-orm'
import { closures } from '@/drizzle/schema/closing'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { changeCase, checkCaseUnchanged } from '@/lib/cases/change'
import { tell } from '@/lib/cases/events'
import { type CaseFile, lockFile } from '@/lib/cases/file'
import { applyMove } from '@/lib/cases/lifecycle'
import { endClocks } from '@/lib/cases/running-clocks'
import { stageFacts } from '@/lib/cases/stage-facts'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { beginAfterwards } from './ending'
import { type Closure, openClosure } from './queries'
import type { ClosingDecision } from './schema'

/**
 * Closes a case, or declines to: never whoever proposed it or works on it (domain §3.11). The database asks every condition
 * again. Throws `rule` with the first thing still to be done, `conflict` where somebody changed the case meanwhile.
 */
export function decideClosing(actor: Staff, caseId: string, input: ClosingDecision): Promise<void> {
  return perform(actor, 'case.close', byId(caseId, lockFile), async (tx, file) => {
    await checkCaseUnchanged(tx, file, input.version)
    const closure = openClosure(file.closing)
    if (!closure) throw new Refusal('rule', 'Closing is not proposed.')
    if (input.decision === 'approve') return approve(tx, actor, file, closure, input.highRiskReason)
    return decline(tx, actor, file, closure, input.reason ?? '')
  })
}

async function approve(tx: Tx, actor: Staff, file: CaseFile, closure: Closure, highRiskReason: string | undefined) {
  const signed = highRiskReason ? { ...file, closing: signedFor(file, closure, highRiskReason) } : file
  const status = applyMove(stageFacts(signed, actor, now()), 'close')
  await tx
    .update(closures)
    .set({ approvedBy: actor.id, approvedAt: now(), highRiskReason, version: closure.version + 1 })
    .where(and(eq(closures.id, closure.id), eq(closures.version, closure.version)))
  await changeCase(tx, actor, file, { status, closedAt: now() })
  await beginAfterwards(tx, file)
  await tell(tx, actor, file.id, 'status_moved', { move: 'close', from: file.status, to: status })
}

const signedFor = ({ closing }: CaseFile, closure: Closure, highRiskReason: string) => ({
  ...closing,
  closures: closing.closures.map(row => (row.id === closure.id ? { ...row, highRiskReason } : row)),
})

/** Ends a proposal with its reason: the case goes on. For the work of a `perform` on a locked file. */
export async function decline(tx: Tx, actor: Staff, file: CaseFile, closure: Closure, declineReason: string) {
  const status = applyMove(stageFacts(file, actor, now()), 'decline_closure')
  await tx
    .update(closures)
    .set({ declinedBy: actor.id, declinedAt: now(), declineReason, version: closure.version + 1 })
    .where(eq(closures.id, closure.id))
  await endClocks(tx, { caseId: file.id, target: 'T15' }, now())
  await changeCase(tx, actor, file, { status })
  await tell(tx, actor, file.id, 'status_moved', { move: 'decline_closure', from: file.status, to: status })
}
