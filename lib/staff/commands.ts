import { eq } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { makeLink } from '@/lib/access/links'
import { admit, byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueue } from '@/lib/notifications/outbox'
import { type AccountRow, lockAccount } from './find'
import { refusedByDatabase } from './refused'
import type { Account } from './schema'

/** The secret of a link is shown once, to whoever gives it out; the database keeps a hash. */
export type Invited = { id: string; secret: string }

/**
 * Makes an account and a link that lets its owner choose how they sign in (domain §8.1). Throws `conflict` for an address
 * that has one, `rule` for a team, manager or agency that does not fit, `not-found` without the grant.
 */
export async function makeAccount(actor: Staff, input: Account): Promise<Invited> {
  const id = newId()
  return admit(actor, 'staff.administer', { kind: 'staff', id }, async tx => {
    await tx.insert(staff).values({ id, ...kept(input), createdAt: now() })
    await enqueue(tx, 'tell_of_account', id)
    return { id, secret: await makeLink(tx, { staffId: id, kind: 'invitation', by: actor.id }) }
  }).catch(refusedByDatabase)
}

/**
 * Changes what an account is. With another role goes what the role gave, at once: seats of the restricted route, what they
 * were let into, and the cases a new role does not work. Throws `conflict`, `rule` (also for one's own role) and `not-found`.
 */
export function changeAccount(actor: Staff, staffId: string, input: Account): Promise<void> {
  return perform(actor, 'staff.administer', byId(staffId, lockAccount), async (tx, { id, account }) => {
    if (!account.active) throw new Refusal('rule', 'They have left. Bring the account back first.')
    if (id === actor.id && isAnotherRole(account, input)) throw notOneself()
    await tx.update(staff).set(kept(input)).where(eq(staff.id, id))
    if (account.email !== input.email) await enqueue(tx, 'tell_of_way_in', id)
    else if (isAnotherRole(account, input)) await enqueue(tx, 'tell_of_account', id)
  }).catch(refusedByDatabase)
}

/**
 * Ends an account: sessions, links, ways to sign in, the calendar address and seats go with it in the same transaction.
 * What they held is named to their managers until somebody has it. Throws `rule` for oneself, `conflict`, `not-found`.
 */
export function endAccount(actor: Staff, staffId: string): Promise<void> {
  return perform(actor, 'staff.administer', byId(staffId, lockAccount), async (tx, { id, account }) => {
    if (id === actor.id) throw notOneself()
    if (!account.active) throw new Refusal('conflict', 'They have left already.')
    await tx.update(staff).set({ active: false }).where(eq(staff.id, id))
    await enqueue(tx, 'tell_of_account', id)
  }).catch(refusedByDatabase)
}

/** Somebody comes back, to nothing of what they had, and needs a new invitation. Throws `conflict` and `not-found`. */
export function bringBack(actor: Staff, staffId: string): Promise<void> {
  return perform(actor, 'staff.administer', byId(staffId, lockAccount), async (tx, { id, account }) => {
    if (account.active) throw new Refusal('conflict', 'They are here already.')
    await tx.update(staff).set({ active: true }).where(eq(staff.id, id))
    await enqueue(tx, 'tell_of_account', id)
  }).catch(refusedByDatabase)
}

/** What the form may change, each named: nothing else that is sent reaches the row. */
const kept = ({ name, email, role, teamId, managerId, agencyId, dbsCheckedOn }: Account) => ({
  ...{ name, email, role },
  ...{ teamId: teamId ?? null, managerId: managerId ?? null, agencyId: agencyId ?? null },
  dbsCheckedOn: dbsCheckedOn ?? null,
})

const isAnotherRole = (account: AccountRow, { role, agencyId }: Account) =>
  account.role !== role || account.agencyId !== (agencyId ?? null)
const notOneself = () => new Refusal('rule', 'Nobody changes what they may do themselves. Ask another administrator.')
