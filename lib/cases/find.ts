import { eq } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'

/** What the grants look at, and what a change is checked against. */
export type CaseSubject = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** The case as the walls let this person see it, or undefined: hidden and absent alike. */
export async function findCase(tx: Tx, caseId: string) {
  if (!isId(caseId)) return undefined
  const [found] = await tx.select().from(cases).where(eq(cases.id, caseId))
  return found && { ...found, kind: 'case' as const }
}

/**
 * The same, held until the unit ends: changes to one case happen one after the other. Its key is left free, so that a
 * mailbox that starts a clock for this case waits for nobody, and nobody for it.
 */
export async function lockCase(tx: Tx, caseId: string) {
  if (!isId(caseId)) return undefined
  const [found] = await tx.select().from(cases).where(eq(cases.id, caseId)).for('no key update')
  return found && { ...found, kind: 'case' as const }
}

/** The same where this person may do this to it: for what a page asks besides the case it has read. Throws `not-found`. */
export async function caseFor(tx: Tx, actor: Staff, action: Action, caseId: string): Promise<CaseSubject> {
  const kase = await findCase(tx, caseId)
  if (!kase || !can(actor, action, kase, now())) throw new Refusal('not-found', 'We could not find that.')
  return kase
}
