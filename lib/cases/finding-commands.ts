import { findingsMade } from '@/drizzle/schema/findings'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import { proposeOnCase } from './agreeing'
import { refuseOnceClosed } from './closed'
import { tell } from './events'
import { lockCase } from './find'
import type { NewFinding } from './finding-schema'

/**
 * Records what we found; earlier findings are kept, and so is every perception (domain §2.7, §0 rule 1). `malicious` is
 * proposed only: another agrees or not. Resolves with what became of it. Throws `conflict` while it is proposed already,
 * `rule` once the case is closed.
 */
export function recordFinding(actor: Staff, caseId: string, input: NewFinding): Promise<'finding' | 'proposal'> {
  return perform(actor, 'case.finding', byId(caseId, lockCase), async (tx, kase) => {
    refuseOnceClosed(kase)
    const { finding, reason } = input
    if (finding === 'malicious') {
      await proposeOnCase(tx, actor, caseId, { kind: 'malicious', reason })
      return 'proposal'
    }
    await tx.insert(findingsMade).values({ id: newId(), caseId, finding, reason, byId: actor.id, at: now() })
    await tell(tx, actor, caseId, 'finding_made', { finding })
    return 'finding'
  })
}
