import { findingsMade } from '@/drizzle/schema/findings'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { Opinion } from '@/lib/triage/second-opinion'
import { refuseOnceClosed } from './closed'
import { tell } from './events'
import type { CaseSubject } from './find'

/**
 * Finds that a report was made to harm somebody, in the names of whoever proposed it and whoever agreed (domain §2.7): for
 * the transaction in which they do. Throws `rule` once the case is closed.
 */
export async function findMalicious(
  tx: Tx,
  actor: Staff,
  kase: CaseSubject,
  { reason, proposedBy }: Opinion,
): Promise<void> {
  refuseOnceClosed(kase)
  const finding = 'malicious'
  const of = { id: newId(), caseId: kase.id, finding, reason, at: now() } as const
  await tx.insert(findingsMade).values({ ...of, byId: proposedBy, agreedBy: actor.id })
  await tell(tx, actor, kase.id, 'finding_made', { finding })
}
