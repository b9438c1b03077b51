import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { safetyMeasures } from '@/drizzle/schema/measures'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { can, type SubjectFacts } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { whoMayWork } from '@/lib/cases/who-may-work'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'

export type Measure = typeof safetyMeasures.$inferSelect
export type CaseMeasure = Awaited<ReturnType<typeof measuresOf>>[number]
export type MeasureOwnerOption = { id: string; name: string }

const isOpen = and(isNull(safetyMeasures.completedAt), isNull(safetyMeasures.cancelledAt))

/** Every measure of a case with the name of whoever owns it, by the day it is due. The caller has asked the grants. */
export async function measuresOf(tx: Tx, caseId: string) {
  const rows = await tx
    .select({ measure: safetyMeasures, ownerName: staff.name })
    .from(safetyMeasures)
    .innerJoin(staff, eq(staff.id, safetyMeasures.ownerId))
    .where(eq(safetyMeasures.caseId, caseId))
    .orderBy(asc(safetyMeasures.dueOn), asc(safetyMeasures.id))
  return rows.map(({ measure, ownerName }) => ({ ...measure, ownerName }))
}

/** Those of a case about which something is still to be done: neither done nor struck out. */
export const openMeasuresOf = (tx: Tx, caseId: string): Promise<Measure[]> =>
  tx
    .select()
    .from(safetyMeasures)
    .where(and(eq(safetyMeasures.caseId, caseId), isOpen))

/** The open measures of many cases, without words that are sealed. */
export function openMeasuresIn(tx: Tx, ids: string[]) {
  const { id, caseId, personId, kind, wording, isUrgent, ownerId, dueOn, orderedAt, madeAt } = safetyMeasures
  const { completedAt, cancelledAt } = safetyMeasures
  return tx
    .select({
      ...{ id, caseId, personId, kind, wording, isUrgent, ownerId, dueOn, orderedAt, madeAt },
      ...{ completedAt, cancelledAt },
    })
    .from(safetyMeasures)
    .where(and(inArray(safetyMeasures.caseId, ids), isOpen))
}

/** A measure for this person of this case. Throws `not-found` for one of another's. */
export async function measureOfPerson(tx: Tx, caseId: string, personId: string, measureId: string): Promise<Measure> {
  const theirs = and(eq(safetyMeasures.caseId, caseId), eq(safetyMeasures.personId, personId))
  const [found] = [measureId, personId].every(isId)
    ? await tx
        .select()
        .from(safetyMeasures)
        .where(and(eq(safetyMeasures.id, measureId), theirs))
    : []
  if (!found) throw new Refusal('not-found', 'We could not find that measure for this person.')
  return found
}

type Kase = SubjectFacts & { id: string }

/** Colleagues who may own a measure: whoever may work on this case, and nobody who is shut out of it (domain §8.3). */
export async function measureOwners(tx: Tx, kase: Kase): Promise<MeasureOwnerOption[]> {
  const possible = await whoMayWork(tx, { kase: kase.id })
  const { id, name, role, teamId } = staff
  const rows = await tx.select({ id, name, role, teamId }).from(staff).where(eq(staff.active, true)).orderBy(asc(name))
  return rows
    .filter(one => possible.has(one.id) && can({ kind: 'staff', ...one }, 'support.offer', kase, now()))
    .map(one => ({ id: one.id, name: one.name }))
}

/** The same for a page. */
export const measureOwnersFor = (actor: Staff, kase: Kase): Promise<MeasureOwnerOption[]> =>
  withActor(actor, tx => measureOwners(tx, kase))
