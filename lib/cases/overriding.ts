import { consentOverrides } from '@/drizzle/schema/overrides'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { ConsentPurpose } from '@/lib/people/consent'
import { personInCase } from '@/lib/people/queries'
import type { Opinion } from '@/lib/triage/second-opinion'
import { keepApproachClock } from './clocks-on-demand'
import { refuseOnceClosed } from './closed'
import { tell } from './events'
import type { CaseSubject } from './find'
import type { OverrideReason } from './police'

/**
 * Overrides a consent as it was asked, from the moment in which the second person agrees (domain §0 rule 7): for that very
 * transaction, as the database refuses it in any other. Throws `rule` once the case is closed.
 */
export async function overrideConsent(
  tx: Tx,
  actor: Staff,
  kase: CaseSubject,
  { detail, reason, proposedBy }: Opinion,
): Promise<void> {
  refuseOnceClosed(kase)
  const { id: personId } = await personInCase(tx, kase.id, detail.person ?? '')
  const purpose = detail.purpose as ConsentPurpose
  await tx.insert(consentOverrides).values({
    ...{ id: newId(), caseId: kase.id, personId, purpose, reason, at: now() },
    reasonCode: detail.reasonCode as OverrideReason,
    toldFirst: detail.toldFirst === 'yes',
    askedBy: proposedBy,
    authorisedBy: actor.id,
  })
  await tell(tx, actor, kase.id, 'consent_overridden', { person: personId, purpose })
  await keepApproachClock(tx, kase.id, now())
}
