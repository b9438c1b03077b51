import { findingsMade } from '@/drizzle/schema/casework'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import { tell } from './events'
import { lockCase } from './find'
import type { NewFinding } from './finding-schema'
import { proposeMalicious } from './malicious-finding'

/**
 * Records what we found; earlier findings are kept, and so is every perception (domain §2.7, §0 rule 1). `malicious` is
 * proposed only. Resolves with what became of it.
 */
export function recordFinding(actor: Staff, caseId: string, input: NewFinding): Promise<'finding' | 'proposal'> {
  return perform(actor, 'case.finding', byId(caseId, lockCase), async tx => {
    const { finding, reason } = input
    if (finding === 'malicious') {
      await proposeMalicious(tx, actor, caseId, reason)
      return 'proposal'
    }
    await tx.insert(findingsMade).values({ id: newId(), caseId, finding, reason, byId: actor.id, at: now() })
    await tell(tx, actor, caseId, 'finding_made', { finding })
    return 'finding'
  })
}
