import { eq } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import type { Tx } from '@/lib/db'
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
