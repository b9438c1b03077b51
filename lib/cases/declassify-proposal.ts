import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { Refusal } from '@/lib/errors'
import { proposeOnCase } from './agreeing'
import type { Declassify } from './declassify-schema'
import { declassifyProblem } from './declassifying'
import { lockCase } from './find'

/**
 * Proposes to take a classification off a case (domain §0 rule 1): nothing changes until a second person agrees. Throws
 * `rule` for one that the case does not have or cannot lose, `conflict` while another such proposal waits.
 */
export function proposeDeclassify(actor: Staff, caseId: string, { remove, reason }: Declassify): Promise<string> {
  return perform(actor, 'case.classify', byId(caseId, lockCase), async (tx, kase) => {
    const problem = declassifyProblem(kase.classification, remove)
    if (problem) throw new Refusal('rule', problem)
    return proposeOnCase(tx, actor, caseId, { kind: 'declassify', reason, detail: { remove } })
  })
}
