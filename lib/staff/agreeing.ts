import { acknowledgements } from '@/drizzle/schema/staff-duties'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { versionInForce } from '@/lib/access/session-lack'
import { now } from '@/lib/clock/now'
import { acknowledged } from './duty'

/**
 * Records that somebody has read the code of conduct and what the training says, each in the version in force, and goes by
 * them. Said for oneself alone: the database refuses any other name. Twice is no error.
 */
export function agree(actor: Staff): Promise<void> {
  return admit(actor, 'account.agree', { kind: 'staff', id: actor.id }, async tx => {
    const said = acknowledged.map(kind => ({ staffId: actor.id, kind, version: versionInForce[kind], at: now() }))
    await tx.insert(acknowledgements).values(said).onConflictDoNothing()
  })
}
