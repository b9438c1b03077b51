import { asc, desc, eq } from 'drizzle-orm'
import { catalogue } from '@/drizzle/schema/landlord'
import { catalogueChecks } from '@/drizzle/schema/measures'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { clockState } from '@/lib/cases/clock-state'
import type { Step } from '@/lib/cases/steps/step'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { checkDue, type Freshness, freshness } from './catalogue'
import { type CatalogueEntry, entryOf } from './queries'

export type ShownEntry = CatalogueEntry & { fresh: Freshness }

/** Every entry with how long it may still be offered, those to be checked first. Throws `not-found` without the grant. */
export async function catalogueShown(actor: Staff): Promise<ShownEntry[]> {
  mustKeep(actor)
  return withActor(actor, entriesByDue)
}

/** One entry and every look at it, newest first. Throws `not-found` without the grant and for one that is not there. */
export async function entryShown(actor: Staff, code: string) {
  mustKeep(actor)
  return withActor(actor, async tx => {
    const [entry, checks] = await Promise.all([
      entryOf(tx, code),
      tx
        .select({ check: catalogueChecks, by: staff.name })
        .from(catalogueChecks)
        .innerJoin(staff, eq(staff.id, catalogueChecks.byId))
        .where(eq(catalogueChecks.code, code))
        .orderBy(desc(catalogueChecks.at), desc(catalogueChecks.id)),
    ])
    return { entry: shown(entry), checks: checks.map(({ check, by }) => ({ ...check, by })) }
  })
}

/** What is to be checked in the catalogue, for whoever keeps it: one step for all that is due on one day. */
export async function catalogueSteps(tx: Tx): Promise<Step[]> {
  const due = (await entriesByDue(tx)).filter(({ fresh }) => fresh.state !== 'current' && !isTakenOut(fresh))
  return [...new Set(due.map(({ fresh }) => fresh.checkBy))].flatMap(day => {
    const ofDay = due.filter(({ fresh }) => fresh.checkBy === day)
    const [first] = ofDay
    return first ? [stepOf(first, ofDay.length)] : []
  })
}

/** Past its own date somebody took it out, or it was over: nothing there goes stale. */
const isTakenOut = ({ state }: Freshness) => state === 'past'

const stepOf = ({ fresh, name }: ShownEntry, count: number): Step => ({
  ...{ id: `catalogue-${fresh.checkBy}`, kind: 'catalogue', reference: '', severity: 'A2' },
  title: count === 1 ? 'Check an entry of the support catalogue' : `Check ${count} entries of the support catalogue`,
  note: count === 1 ? name : `${name}, and others`,
  reading: clockState({ dueAt: checkDue(fresh) }, now()),
})

async function entriesByDue(tx: Tx): Promise<ShownEntry[]> {
  const entries = await tx.select().from(catalogue).orderBy(asc(catalogue.name))
  return entries.map(shown).sort((a, b) => a.fresh.checkBy.localeCompare(b.fresh.checkBy))
}

const shown = (entry: CatalogueEntry): ShownEntry => ({ ...entry, fresh: freshness(entry, localDate(now())) })

function mustKeep(actor: Staff): void {
  if (!may(actor, 'catalogue.keep')) throw new Refusal('not-found', 'We could not find that.')
}
