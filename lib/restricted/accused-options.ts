import { asc, eq } from 'drizzle-orm'
import { agencies, directoryPeople } from '@/drizzle/schema/agencies'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'

/** Everybody who could be accused, to choose one from: colleagues, people of the directory, organisations. */
export const accusedOptions = (actor: Staff): Promise<{ value: string; label: string }[]> =>
  withActor(actor, async tx => {
    const colleagues = await tx.select({ id: staff.id, name: staff.name }).from(staff).orderBy(asc(staff.name))
    const people = await tx
      .select({ id: directoryPeople.id, names: directoryPeople.names })
      .from(directoryPeople)
      .where(eq(directoryPeople.active, true))
    const firms = await tx.select({ id: agencies.id, name: agencies.name }).from(agencies).orderBy(asc(agencies.name))
    return [
      ...colleagues.map(({ id, name }) => ({ value: `staff:${id}`, label: name })),
      ...people.map(({ id, names }) => ({ value: `entry:${id}`, label: names })),
      ...firms.map(({ id, name }) => ({ value: `agency:${id}`, label: `Somebody of ${name}` })),
    ]
  })
