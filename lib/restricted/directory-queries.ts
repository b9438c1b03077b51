import { asc, eq } from 'drizzle-orm'
import { agencies, directoryPeople } from '@/drizzle/schema/agencies'
import { staff, teams } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { allow } from '@/lib/access/perform'

export type DirectoryShown = Awaited<ReturnType<typeof directoryShown>>
export type DirectoryEntry = DirectoryShown['entries'][number]

/** Every name that what is told is matched with, whose it is, and whose one could be. Throws `not-found` without the grant. */
export const directoryShown = (actor: Staff) =>
  allow(actor, 'directory.keep', async tx => {
    const named = { id: staff.id, name: staff.name }
    const [colleagues, firms, ourTeams, rows] = await Promise.all([
      tx.select(named).from(staff).where(eq(staff.active, true)).orderBy(asc(staff.name)),
      tx.select({ id: agencies.id, name: agencies.name }).from(agencies).orderBy(asc(agencies.name)),
      tx.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.name)),
      tx
        .select({ entry: directoryPeople, colleague: staff.name, firm: agencies.name })
        .from(directoryPeople)
        .leftJoin(staff, eq(staff.id, directoryPeople.staffId))
        .leftJoin(agencies, eq(agencies.id, directoryPeople.agencyId))
        .orderBy(asc(agencies.name), asc(staff.name), asc(directoryPeople.changedAt)),
    ])
    const entries = rows.map(({ entry: { id, names, active, staffId }, colleague, firm }) => ({
      ...{ id, names, active },
      of: colleague ? `Further names of ${colleague}` : `Of ${firm}`,
      isOwn: staffId === actor.id,
    }))
    return { entries, colleagues, teams: ourTeams, whose: whoseOf(actor, colleagues, firms) }
  })

type Named = { id: string; name: string }

/** Nobody chooses themselves. */
const whoseOf = (actor: Staff, colleagues: readonly Named[], firms: readonly Named[]) => [
  ...firms.map(({ id, name }) => ({ value: `agency:${id}`, label: `A worker of ${name}` })),
  ...colleagues
    .filter(({ id }) => id !== actor.id)
    .map(({ id, name }) => ({ value: `staff:${id}`, label: `Further names of ${name}` })),
]
