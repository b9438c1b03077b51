import { desc, eq } from 'drizzle-orm'
import { policyVersions } from '@/drizzle/schema/landlord'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { versionOn } from './versions'

export type PolicyShown = Awaited<ReturnType<typeof policyShown>>

/** Every version of the policy, newest first, which is in force today, and the highest number. Throws `not-found` without the grant. */
export async function policyShown(actor: Staff) {
  if (!may(actor, 'policy.publish')) throw new Refusal('not-found', 'We could not find that.')
  const rows = await withActor(actor, tx =>
    tx
      .select({ policy: policyVersions, by: staff.name })
      .from(policyVersions)
      .leftJoin(staff, eq(staff.id, policyVersions.madeBy))
      .orderBy(desc(policyVersions.version)),
  )
  const versions = rows.map(({ policy, by }) => ({ ...policy, by }))
  return { versions, inForce: versionOn(versions, localDate(now())), newest: versions[0]?.version ?? 0 }
}
