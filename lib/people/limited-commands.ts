import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { allow, byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { encryptText } from '@/lib/crypto/text'
import { textArray } from '@/lib/database/arrays'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import { limitedName, mayBeLimited } from './limited'
import { whatGoesApart } from './limited-apart'
import type { Limiting, Widening } from './limited-schema'
import { personInCase } from './queries'

const parts = ['name', 'phone', 'email', 'address', 'about'] as const

/**
 * Keeps who somebody of ours is to the few they chose (domain §9 S10): everybody else sees "A member of staff" with
 * nothing to reach them by, and no search finds them. Whoever does it is not of the circle, unless they were chosen.
 * Throws `rule` for somebody who is not one of ours, or where one of the chosen may not see the case.
 */
export function limitIdentity(actor: Staff, caseId: string, personId: string, input: Limiting): Promise<void> {
  return perform(actor, 'case.limit-identity', byId(caseId, lockCase), async tx => {
    const person = await personInCase(tx, caseId, personId)
    if (!mayBeLimited(person)) throw new Refusal('rule', 'This is for somebody who works for us, and once.')
    const { about, typedIt } = await whatGoesApart(tx, person)
    const told = { ...person, about }
    const kept = parts.map(part => told[part] && encryptText(told[part], `limited_identities.${part}`))
    const label = encryptText(limitedName, 'people.name')
    const circle = textArray([...new Set([input.managerId, input.wellbeingId].filter(id => id !== undefined))])
    const values = sql.join(
      kept.map(text => sql`${text ?? null}`),
      sql`, `,
    )
    await inCircle(
      tx.execute(sql`select beside.limit_identity(${personId}, ${label}, ${values}, ${circle}::uuid[], ${typedIt})`),
    )
    await tell(tx, actor, caseId, 'identity_limited', { person: personId })
  })
}

/** Somebody of the circle lets another colleague know. Throws `rule` for whoever may not see the case, `not-found` outside the circle. */
export const widenCircle = (actor: Staff, personId: string, { colleagueId }: Widening): Promise<void> =>
  onCircle(actor, personId, sql`select beside.widen_circle(${personId}, ${colleagueId})`)

/** Somebody leaves the circle; the last one stays. */
export const leaveCircle = (actor: Staff, personId: string): Promise<void> =>
  onCircle(actor, personId, sql`select beside.leave_circle(${personId})`)

async function onCircle(actor: Staff, personId: string, query: ReturnType<typeof sql>): Promise<void> {
  if (!isId(personId)) throw new Refusal('not-found', 'We could not find that.')
  await inCircle(allow(actor, 'today.view', tx => tx.execute(query)))
}

async function inCircle(done: PromiseLike<unknown>): Promise<void> {
  try {
    await done
  } catch (error) {
    const code = postgresError(error)?.code
    if (code === '23514') throw new Refusal('rule', 'One of them may not see this case. Choose somebody else.')
    if (code === '42501') throw new Refusal('not-found', 'We could not find that.')
    throw error
  }
}
