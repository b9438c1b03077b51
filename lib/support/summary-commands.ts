import { supportSummaries } from '@/drizzle/schema/summaries'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { newestSafeContact, personInCase } from '@/lib/people/queries'
import { formatProblem } from '@/lib/plans/formats'
import { checkOwed } from './offer-rules'
import type { NewSummary } from './summary-schema'

/**
 * Records that a victim or witness was given the page of what we offered and what they chose, and in which form. Throws
 * `rule` for a form in which a copy is not safe for them (domain §6.8), and for anybody else.
 */
export function giveSummary(actor: Staff, caseId: string, personId: string, input: NewSummary): Promise<void> {
  return perform(actor, 'support.offer', byId(caseId, lockCase), async tx => {
    const { role } = await personInCase(tx, caseId, personId)
    checkOwed(role)
    const problem = formatProblem(input.format, await newestSafeContact(tx, personId))
    if (problem) throw new Refusal('rule', problem)
    const row = { ...input, id: newId(), caseId, personId, givenBy: actor.id, givenAt: now() }
    await tx.insert(supportSummaries).values(row)
    await tell(tx, actor, caseId, 'summary_given', { person: personId, format: input.format })
  })
}
