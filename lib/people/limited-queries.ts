import { asc, eq } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { limitedIdentities } from '@/drizzle/schema/limited-identities'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { allow } from '@/lib/access/perform'
import { withActor } from '@/lib/access/with-actor'
import { circleOf, type OfCircle } from './circle'

export type LimitedPerson = typeof limitedIdentities.$inferSelect & { reference: string; circle: OfCircle[] }
type Named = { id: string; name: string }

/** Whoever this colleague was chosen to reach, with who else was; the read is recorded. Empty for everybody else. */
export const peopleIReach = (actor: Staff): Promise<LimitedPerson[]> =>
  allow(actor, 'today.view', async tx => {
    const rows = await tx
      .select({ limited: limitedIdentities, reference: cases.reference })
      .from(limitedIdentities)
      .innerJoin(cases, eq(cases.id, limitedIdentities.caseId))
    return Promise.all(
      rows.map(async ({ limited, reference }) => ({
        ...limited,
        reference,
        circle: await circleOf(tx, limited.personId),
      })),
    )
  })

/** How somebody whose name is kept is reached: the colleagues they chose, for whoever sees the case. */
export const reachedThrough = (actor: Staff, personId: string): Promise<OfCircle[]> =>
  withActor(actor, tx => circleOf(tx, personId))

/** Colleagues who could be chosen. */
export const colleaguesToChoose = (actor: Staff): Promise<Named[]> =>
  withActor(actor, tx =>
    tx.select({ id: staff.id, name: staff.name }).from(staff).where(eq(staff.active, true)).orderBy(asc(staff.name)),
  )
