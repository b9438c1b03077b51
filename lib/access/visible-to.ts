import { and, eq, gt, or, type SQL, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { reports } from '@/drizzle/schema/reports'
import { Refusal } from '@/lib/errors'
import type { Staff } from './actor'
import { type Action, type Scope, scopeOf } from './roles'

const day = 86_400_000

/** The reports an action may touch, as a WHERE. Throws `not-found` where the role has no grant. */
export function reportsVisibleTo(actor: Staff, action: Action, now: Date): SQL | undefined {
  const mine = eq(reports.enteredBy, actor.id)
  return choose(actor, action, {
    all: undefined,
    flagged: eq(reports.safeguarding, true),
    restricted: eq(reports.restricted, true),
    named: eq(reports.restricted, true),
    own: mine,
    'own-24h': and(mine, gt(reports.recordedAt, new Date(now.getTime() - day))),
    team: nothing,
    assigned: nothing,
  })
}

/** The cases an action may touch, as a WHERE. Throws `not-found` where the role has no grant. */
export function casesVisibleTo(actor: Staff, action: Action): SQL | undefined {
  const mine = or(eq(cases.officerId, actor.id), eq(cases.deputyId, actor.id))
  return choose(actor, action, {
    all: undefined,
    team: actor.teamId ? or(mine, eq(cases.teamId, actor.teamId)) : mine,
    assigned: mine,
    flagged: eq(cases.safeguarding, true),
    restricted: eq(cases.restricted, true),
    named: or(mine, eq(cases.restricted, true)),
    own: nothing,
    'own-24h': nothing,
  })
}

const nothing = sql`false`

function choose(actor: Staff, action: Action, wheres: Record<Scope, SQL | undefined>): SQL | undefined {
  const scope = scopeOf(actor.role, action)
  if (!scope) throw new Refusal('not-found', 'There is nothing here for you.')
  return wheres[scope]
}
