import { eq } from 'drizzle-orm'
import { staffCredentials } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { makeLink } from '@/lib/access/links'
import { admit, byId, perform } from '@/lib/access/perform'
import { clearSecondFactors } from '@/lib/access/second-factors'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import { enqueue } from '@/lib/notifications/outbox'
import type { Invited } from './commands'
import { lockAccount } from './find'
import type { Recovery } from './schema'

/** A new invitation for somebody who never used theirs; an older one is over. Throws `rule` and `not-found`. */
export function inviteAgain(actor: Staff, staffId: string): Promise<Invited> {
  return perform(actor, 'staff.administer', byId(staffId, lockThere), async (tx, { id }) => {
    if (id === actor.id) throw notOneself()
    if (await hasPassword(tx, id)) throw new Refusal('rule', alreadyIn)
    await enqueue(tx, 'tell_of_way_in', id)
    return { id, secret: await makeLink(tx, { staffId: id, kind: 'invitation', by: actor.id }) }
  })
}

/**
 * For somebody who lost every way in, once it was made sure that it is them: their proofs go, they are signed out
 * everywhere, and a link of an hour lets them choose anew. How they were recognised stands in the trail, and the data protection officer and the person are told by mail. Throws `rule` for
 * oneself and `not-found`.
 */
export async function recoverAccount(actor: Staff, staffId: string, { check }: Recovery): Promise<Invited> {
  const said = { kind: 'staff' as const, id: `recovered-${check}_${isId(staffId) ? staffId : ''}` }
  return admit(actor, 'staff.administer', said, async tx => {
    const found = await lockThere(tx, staffId)
    if (!found) throw new Refusal('not-found', 'We could not find that.')
    if (found.id === actor.id) throw notOneself()
    await clearSecondFactors(tx, found.id)
    await enqueue(tx, 'tell_of_way_in', found.id)
    return { id: found.id, secret: await makeLink(tx, { staffId: found.id, kind: 'recovery', by: actor.id }) }
  })
}

async function lockThere(tx: Tx, id: string) {
  const found = await lockAccount(tx, id)
  if (found && !found.account.active) throw new Refusal('rule', 'They have left. Bring the account back first.')
  return found
}

const alreadyIn =
  'They have chosen a password already. If they lost every way in, make sure it is them and let them back in.'

/** Also of somebody who left: whoever has one is not invited again. */
async function hasPassword(tx: Tx, staffId: string): Promise<boolean> {
  const { staffId: holder } = staffCredentials
  const rows = await tx.select({ holder }).from(staffCredentials).where(eq(holder, staffId))
  return rows.length > 0
}

const notOneself = () => new Refusal('rule', 'Ask another administrator to do this for you.')
