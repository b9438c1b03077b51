import type { Tx } from '@/lib/db'
import type { Staff } from './actor'
import { record } from './audit'
import type { Action } from './roles'
import { withActor } from './with-actor'

/**
 * The one way to a list of what cases and reports hold: one unit within the walls, recorded by how many it showed and never
 * by which. The caller narrows it to what the grants let through (`casesVisibleTo`, `reportsVisibleTo`).
 */
export function listing<R>(
  actor: Staff,
  action: Action,
  work: (tx: Tx) => Promise<R>,
  many: (found: R) => number,
): Promise<R> {
  return withActor(actor, async tx => {
    const found = await work(tx)
    await record(tx, { action, outcome: 'done', detail: { count: String(many(found)) } })
    return found
  })
}
