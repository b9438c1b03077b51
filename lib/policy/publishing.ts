import { desc } from 'drizzle-orm'
import { policyVersions } from '@/drizzle/schema/landlord'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { readPoliciesAgain } from '@/lib/landlord/landlord'
import { partsOf } from './part-text'
import { reviewTriggerNames } from './policy'
import type { NewVersion } from './schema'

const title = 'Hate crime and harassment policy'

/**
 * Publishes a new version of the policy; none is ever changed. It is in force from its day, and cases opened before keep
 * theirs (domain §1 C-1.1, C-9.1). Throws `conflict` where a version was made meanwhile, `rule` for a day that is past,
 * which would put it over cases that were opened under another, `not-found` without the grant.
 */
export async function publishPolicy(actor: Staff, input: NewVersion): Promise<void> {
  const { owner, approvedOn, validFrom, nextReview, text, version } = input
  await admit(actor, 'policy.publish', { kind: 'policy', id: newId() }, async tx => {
    const [newest] = await tx.select().from(policyVersions).orderBy(desc(policyVersions.version)).limit(1)
    if ((newest?.version ?? 0) !== version) throw changedMeanwhile()
    if (validFrom < localDate(now()))
      throw new Refusal('rule', 'It can begin today or later, not on a day that is past.')
    const written = { owner, approvedOn, validFrom, nextReview, body: partsOf(text), changes: changesOf(input) }
    await tx.insert(policyVersions).values({ version: version + 1, title, ...written, madeBy: actor.id })
  }).catch(error => {
    throw postgresError(error)?.constraint_name === 'policy_versions_pkey' ? changedMeanwhile() : error
  })
  await readPoliciesAgain()
}

/** Why, and then what: anybody may read it. */
const changesOf = ({ trigger, changes }: NewVersion) =>
  `Why: ${reviewTriggerNames[trigger].toLowerCase()}.\n${changes.replace(/\r\n?/g, '\n')}`

const changedMeanwhile = () =>
  new Refusal('conflict', 'Somebody published a version meanwhile. Your words are still here: look at theirs first.')
