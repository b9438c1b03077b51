import { eq } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { checkUnchanged } from './events'
import type { CaseSubject } from './find'

/** Throws a `Refusal` "conflict" when somebody changed the case after `version` was read. */
export const checkCaseUnchanged = (tx: Tx, kase: CaseSubject, version: number) =>
  checkUnchanged(tx, kase, version, { caseId: kase.id, key: 'case', id: kase.id })

/** Changes a locked case, and says by whom and when. */
export async function changeCase(tx: Tx, actor: Staff, kase: CaseSubject, values: Partial<typeof cases.$inferInsert>) {
  await tx
    .update(cases)
    .set({ ...values, version: kase.version + 1, changedBy: actor.id, changedAt: now() })
    .where(eq(cases.id, kase.id))
}
