import { asc, eq, sql } from 'drizzle-orm'
import { conflicts } from '@/drizzle/schema/casework'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { withActor } from '@/lib/access/with-actor'
import { encryptText } from '@/lib/crypto/text'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { MyConflict, NewConflict } from './conflict-schema'
import { tell } from './events'
import { lockCase } from './find'
import { whoMayWork } from './who-may-work'

/** I know somebody in this case: from this moment on I find nothing of it (domain §8.3, §0 rule 4). */
export const declareMyConflict = (actor: Staff, caseId: string, input: MyConflict): Promise<void> =>
  declare(actor, caseId, { ...input, staffId: actor.id })

/**
 * A colleague must not work on this case: they are taken off it and find nothing of it any more; somebody whom the victim
 * asked to be replaced is only taken off it. Throws `rule` for somebody who cannot work on it anyway.
 */
export const declareConflict = (actor: Staff, caseId: string, input: NewConflict): Promise<void> =>
  declare(actor, caseId, input)

function declare(actor: Staff, caseId: string, { staffId, relation, note }: NewConflict): Promise<void> {
  return perform(actor, 'case.conflict', byId(caseId, lockCase), async tx => {
    if (staffId !== actor.id && !(await declarableIn(tx, caseId)).has(staffId))
      throw new Refusal('rule', 'Choose a colleague from the list. Somebody who is not on it cannot work on this case.')
    // Told before the gate: afterwards whoever declares their own sees no case to tell it of.
    await tell(tx, actor, caseId, 'conflict_declared', { relation })
    const words = note ? encryptText(note, 'conflicts.note') : null
    await tx.execute(sql`select beside.declare_conflict(${newId()}, ${caseId}, ${staffId}, ${relation}, ${words})`)
  })
}

/** Colleagues a conflict could be declared of, and every one declared, with who declared it. The caller has read the case. */
export const conflictsFor = (actor: Staff, caseId: string) =>
  withActor(actor, async tx => {
    const possible = await declarableIn(tx, caseId)
    const everyone = await tx.select({ id: staff.id, name: staff.name }).from(staff).orderBy(asc(staff.name))
    const nameOf = (id: string) => everyone.find(one => one.id === id)?.name ?? 'a colleague'
    const declared = await declaredIn(tx, caseId)
    return {
      colleagues: everyone.filter(({ id }) => possible.has(id) && id !== actor.id),
      declared: declared.map(row => ({ ...row, name: nameOf(row.staffId), by: nameOf(row.declaredBy) })),
    }
  })

const declaredIn = (tx: Tx, caseId: string) =>
  tx.select().from(conflicts).where(eq(conflicts.caseId, caseId)).orderBy(asc(conflicts.at))

/** Whoever may still find it: also somebody who was only asked to be replaced, and is now found to be more. */
async function declarableIn(tx: Tx, caseId: string): Promise<Set<string>> {
  const declared = await declaredIn(tx, caseId)
  const shut = declared.filter(({ relation }) => relation !== 'asked_for_another').map(({ staffId }) => staffId)
  const replaced = declared.map(({ staffId }) => staffId).filter(id => !shut.includes(id))
  return new Set([...(await whoMayWork(tx, { kase: caseId })), ...replaced])
}
