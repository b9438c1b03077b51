import { and, eq } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { safetyMeasures } from '@/drizzle/schema/measures'
import type { Staff } from '@/lib/access/actor'
import { tell } from '@/lib/cases/events'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { isOurs, type VictimType } from '@/lib/people/victim-type'
import { managerContact, managerContactWords } from './measure'
import { startMeasureClock } from './measure-clock'

type Asked = Omit<typeof safetyMeasures.$inferInsert, 'id' | 'madeBy' | 'madeAt'> & { agreed?: boolean }

/** Writes that a measure was asked for, in the unit of the caller, who has asked the grants, and resolves with its id. */
export async function keepMeasure(tx: Tx, actor: Staff, { agreed, ...asked }: Asked): Promise<string> {
  const row = { ...asked, id: newId(), madeBy: actor.id, madeAt: now() }
  await tx.insert(safetyMeasures).values(row)
  await startMeasureClock(tx, { ...row, isUrgent: row.isUrgent === true })
  const how: Record<string, string> = agreed === undefined ? {} : { agreed: agreed ? 'yes' : 'no' }
  await tell(tx, actor, row.caseId, 'measure_asked', { person: row.personId, measure: row.id, kind: row.kind, ...how })
  return row.id
}

type Told = { caseId: string; personId: string; victimType: VictimType | null | undefined }

/**
 * It happened to one of ours, or to somebody who works for a contractor of ours: their line manager is in touch the same
 * day (domain §4.1). The case's officer sees to it; where their manager is involved it is struck out, and says so.
 */
export async function askForManagerContact(tx: Tx, actor: Staff, told: Told): Promise<void> {
  const { caseId, personId, victimType } = told
  if (!isOurs(victimType)) return
  const asked = and(eq(safetyMeasures.personId, personId), eq(safetyMeasures.kind, managerContact))
  if ((await tx.$count(safetyMeasures, asked)) > 0) return
  const [kase] = await tx.select({ officerId: cases.officerId }).from(cases).where(eq(cases.id, caseId))
  const owed = { kind: managerContact, wording: { [managerContact]: managerContactWords }, dueOn: localDate(now()) }
  await keepMeasure(tx, actor, { ...owed, caseId, personId, ownerId: kase?.officerId ?? actor.id })
}
