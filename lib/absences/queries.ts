import { and, asc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import { absences } from '@/drizzle/schema/office'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { scopeOf } from '@/lib/access/roles'
import { withActor } from '@/lib/access/with-actor'
import { officerRoles } from '@/lib/cases/assignment'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'

export type Colleague = { id: string; name: string }
export type AbsenceShown = {
  id: string
  staffId: string
  name: string
  cover: string | null
  fromOn: string
  untilOn: string | null
  handsOverAt: Date | null
  handedOverAt: Date | null
}
export type AbsencesShown = { absences: AbsenceShown[]; colleagues: Colleague[]; forAnyone: boolean }

/** Managers record for anybody, others for themselves. */
export const recordsForAnyone = ({ role }: Staff): boolean => scopeOf(role, 'absence.record') === 'all'

/** Who is away now or will be: of everybody for managers, else one's own. Throws `not-found` without the grant. */
export async function absencesShown(actor: Staff): Promise<AbsencesShown> {
  if (!scopeOf(actor.role, 'absence.record')) throw new Refusal('not-found', 'We could not find that.')
  const forAnyone = recordsForAnyone(actor)
  return withActor(actor, async tx => {
    const colleagues = await officers(tx)
    const rows = await tx
      .select({ absence: absences, name: staff.name })
      .from(absences)
      .innerJoin(staff, eq(staff.id, absences.staffId))
      .where(and(notOver(), forAnyone ? undefined : eq(absences.staffId, actor.id)))
      .orderBy(asc(absences.fromOn), asc(absences.id))
    const shown = rows.map(({ absence, name }) => ({
      ...absence,
      name,
      cover: colleagues.find(({ id }) => id === absence.coverId)?.name ?? null,
    }))
    return { absences: shown, colleagues, forAnyone }
  })
}

/** Who works cases, by name: whoever may stand in. */
export function officers(tx: Tx, roles = officerRoles({ restricted: true })): Promise<Colleague[]> {
  return tx
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(eq(staff.active, true), inArray(staff.role, roles)))
    .orderBy(asc(staff.name))
}

/** Who may stand in for somebody: whoever can open the cases they hold. Those of the restricted route open no others. */
export async function standInsFor(tx: Tx, staffId: string): Promise<Colleague[]> {
  const ordinary = officerRoles({ restricted: false })
  const [away] = await tx.select({ role: staff.role }).from(staff).where(eq(staff.id, staffId))
  return officers(tx, away && !ordinary.includes(away.role) ? undefined : ordinary)
}

/** Ids of whoever is away today. */
export async function awayToday(tx: Tx): Promise<Set<string>> {
  const rows = await tx.select().from(absences).where(notOver())
  const today = localDate(now())
  return new Set(rows.filter(({ fromOn }) => fromOn <= today).map(({ staffId }) => staffId))
}

export const notOver = () =>
  and(isNull(absences.endedAt), or(isNull(absences.untilOn), gte(absences.untilOn, localDate(now()))))
