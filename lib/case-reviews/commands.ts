import { eq, max } from 'drizzle-orm'
import { reviewRules } from '@/drizzle/schema/patterns'
import { reviewRights } from '@/drizzle/schema/summaries'
import type { Staff } from '@/lib/access/actor'
import { allow, byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { reviewRightsOf } from './queries'
import type { NewReviewRule } from './schema'

/**
 * Sets a district's threshold from today: a new version, and no older one is edited. Throws `conflict` where somebody made
 * one in the same moment, `not-found` without the grant.
 */
export async function changeReviewRule(actor: Staff, input: NewReviewRule): Promise<void> {
  await allow(actor, 'review-rule.change', async tx => {
    const [last] = await tx
      .select({ version: max(reviewRules.version) })
      .from(reviewRules)
      .where(eq(reviewRules.district, input.district))
    const version = (last?.version ?? 0) + 1
    const made = { validFrom: localDate(now()), madeBy: actor.id, madeAt: now() }
    await tx.insert(reviewRules).values({ ...input, version, ...made })
  }).catch(error => {
    throw postgresError(error)?.constraint_name === 'review_rules_district_version_pk' ? changedMeanwhile() : error
  })
}

const changedMeanwhile = () => new Refusal('conflict', 'Somebody changed this rule meanwhile. Look, and send it again.')

/**
 * Records that somebody was told they may be able to ask for an ASB Case Review, under the rule of their district. Throws
 * `rule` where by what they told us they may not.
 */
export function tellReviewRight(actor: Staff, caseId: string, personId: string): Promise<void> {
  return perform(actor, 'plan.make', byId(caseId, lockCase), async tx => {
    const theirs = (await reviewRightsOf(tx, caseId)).find(right => right.personId === personId)
    if (!theirs)
      throw new Refusal('rule', 'By what they told us, they are not there yet. The council may still say yes.')
    const { district } = theirs
    await tx.insert(reviewRights).values({ id: newId(), caseId, personId, district, toldBy: actor.id, toldAt: now() })
    await tell(tx, actor, caseId, 'review_right_told', { person: personId })
  })
}
