import { count, eq } from 'drizzle-orm'
import { staffRecoveryCodes } from '@/drizzle/schema/sign-in'
import type { Staff } from '@/lib/access/actor'
import { perform } from '@/lib/access/perform'
import type { Standing } from '@/lib/access/session'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueue } from '@/lib/notifications/outbox'
import { hasSecondFactor } from './factors'
import { own, proveAgain, wholly } from './own'
import { codeHash, newCodes } from './recovery-code'

/**
 * Makes ten codes for the day the phone is lost, and ends those there were. They are shown this once: only keyed hashes
 * are kept. Asks for the password, but for the very first. Throws `Refusal`, also before there is anything to recover from.
 */
export async function makeCodes(standing: Standing, present: string | undefined): Promise<string[]> {
  const actor = wholly(standing)
  if (!(await hasSecondFactor(actor)))
    throw new Refusal('rule', 'Add an app or a passkey first: these codes stand in for it.')
  if (await hadCodes(actor)) await proveAgain(actor, present ?? '')
  const codes = newCodes()
  const rows = codes.map(code => ({
    id: newId(),
    staffId: actor.id,
    codeHash: codeHash(actor.id, code),
    madeAt: now(),
  }))
  await perform(actor, 'account.codes', own(actor), async tx => {
    await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, actor.id))
    await tx.insert(staffRecoveryCodes).values(rows)
    await enqueue(tx, 'tell_of_sign_in', actor.id)
  })
  return codes
}

/** Whether they have had codes: then new ones ask for the password. */
export async function hadCodes(actor: Staff): Promise<boolean> {
  const theirs = eq(staffRecoveryCodes.staffId, actor.id)
  const [row] = await withActor(actor, tx => tx.select({ n: count() }).from(staffRecoveryCodes).where(theirs))
  return (row?.n ?? 0) > 0
}
