import { eq } from 'drizzle-orm'
import { landlord } from '@/drizzle/schema/landlord'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/errors'
import { exitProblem } from './exit-page'
import { readLandlordAgain } from './landlord'
import { versionOf } from './queries'
import type { LandlordInput } from './schema'

/**
 * Changes the landlord's own details, or enters them first. This process says them at once, all others within seconds;
 * references that were given keep theirs. The database records what differs, before and after. Throws `rule` where the exit
 * may not lead there, `conflict` where somebody changed them meanwhile, `not-found` without the grant.
 */
export async function changeLandlord(actor: Staff, { version, ...input }: LandlordInput): Promise<void> {
  await admit(actor, 'house.set', { kind: 'setting', id: 'landlord' }, async tx => {
    const problem = exitProblem(input.exitUrl, config().url.hostname)
    if (problem) throw new Refusal('rule', problem)
    const [row] = await tx.select().from(landlord)
    if (versionOf(row) !== version) throw changedMeanwhile()
    const details = { ...input, shortName: input.shortName ?? null, email: input.email ?? null, updatedAt: now() }
    if (row) await tx.update(landlord).set(details).where(eq(landlord.single, true))
    else await tx.insert(landlord).values(details)
  })
  await readLandlordAgain()
}

const changedMeanwhile = () =>
  new Refusal('conflict', 'Somebody changed these details meanwhile. Yours are still here: look, and send them again.')
