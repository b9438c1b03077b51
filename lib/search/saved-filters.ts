import { and, asc, eq } from 'drizzle-orm'
import { savedFilters } from '@/drizzle/schema/office'
import type { Staff } from '@/lib/access/actor'
import { allow } from '@/lib/access/perform'
import { may } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { withActor } from '@/lib/access/with-actor'
import { caseFilter, filterQuery } from '@/lib/cases/filter'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import { cleanLine } from '@/lib/reports/schema/text'
import { queueAddress, queueFilter } from '@/lib/triage/filter'
import type { FilteredList } from './filter-list'

export type SavedFilter = { id: string; name: string; query: string }

/** How many somebody may keep of one list, and how long a name may be. */
export const mostFilters = 20
export const longestName = 60

const grantOf: Record<FilteredList, Action> = { cases: 'case.list', triage: 'report.list' }

/** The filters somebody keeps of a list, by name. Nobody else's are there to be read. */
export async function keptFilters(actor: Staff, list: FilteredList): Promise<SavedFilter[]> {
  if (!may(actor, grantOf[list])) return []
  const { id, name, query } = savedFilters
  return withActor(actor, tx =>
    tx
      .select({ id, name, query })
      .from(savedFilters)
      .where(and(eq(savedFilters.staffId, actor.id), eq(savedFilters.list, list)))
      .orderBy(asc(name)),
  )
}

/**
 * Keeps a filter under a name, in the place of one of the same name. Of what is sent only the codes of that list are kept.
 * Throws `rule` without a name, or when there are 20 already; `not-found` without the grant of the list.
 */
export function keepFilter(actor: Staff, list: FilteredList, sent: { name: string; query: string }): Promise<void> {
  return allow(actor, grantOf[list], async tx => {
    const name = cleanLine(sent.name).slice(0, longestName)
    if (name === '') throw new Refusal('rule', 'Give the filter a name.')
    const mine = and(eq(savedFilters.staffId, actor.id), eq(savedFilters.list, list))
    await tx.delete(savedFilters).where(and(mine, eq(savedFilters.name, name)))
    if ((await tx.$count(savedFilters, mine)) >= mostFilters)
      throw new Refusal('rule', 'You keep 20 filters of this list already. Take one away first.')
    const query = codesOf[list](Object.fromEntries(new URLSearchParams(sent.query)))
    await tx.insert(savedFilters).values({ id: newId(), staffId: actor.id, list, name, query, createdAt: now() })
  })
}

/** Takes a filter of one's own away; one that is not is not there. */
export async function dropFilter(actor: Staff, list: FilteredList, id: string): Promise<void> {
  if (!isId(id)) return
  const mine = and(eq(savedFilters.id, id), eq(savedFilters.staffId, actor.id), eq(savedFilters.list, list))
  await allow(actor, grantOf[list], tx => tx.delete(savedFilters).where(mine))
}

/** The address of a list narrowed as it was sent, from its codes alone: it leads nowhere else. */
export function ownAddress(list: FilteredList, query: string): string {
  const codes = codesOf[list](Object.fromEntries(new URLSearchParams(query)))
  return codes === '' ? `/staff/${list}` : `/staff/${list}?${codes}`
}

const codesOf: Record<FilteredList, (asked: Record<string, string>) => string> = {
  cases: asked => filterQuery(caseFilter.parse(asked)),
  triage: asked => queueAddress(queueFilter.parse(asked)).split('?')[1] ?? '',
}
