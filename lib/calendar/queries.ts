import { and, eq, isNull, sql } from 'drizzle-orm'
import { calendarFeeds } from '@/drizzle/schema/office'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { stepsForMe } from '@/lib/cases/my-steps'
import type { Step } from '@/lib/cases/steps/step'
import { staffDatabase } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { ownActions } from '@/lib/triage/own-tasks'
import { hashOf, isToken } from './token'

/** When the address of one's calendar was made, or undefined where there is none. Throws `not-found` without the grant. */
export async function feedMadeAt(actor: Staff): Promise<Date | undefined> {
  if (!may(actor, 'calendar.own')) throw new Refusal('not-found', 'We could not find that.')
  const running = and(eq(calendarFeeds.staffId, actor.id), isNull(calendarFeeds.endedAt))
  const [row] = await withActor(actor, tx => tx.select().from(calendarFeeds).where(running))
  return row?.createdAt
}

/**
 * What is due in one's calendar, by the secret of its address and nothing else: as that colleague, behind every wall and
 * grant of theirs as it stands now. Undefined for an unknown or ended address, and for somebody who has left.
 */
export async function dueByToken(token: string): Promise<Step[] | undefined> {
  const actor = isToken(token) ? await ownerOf(token) : undefined
  if (!actor || !may(actor, 'calendar.own')) return undefined
  const [own, actions] = await Promise.all([
    may(actor, 'case.contact') ? stepsForMe(actor) : [],
    listing(actor, 'calendar.own', tx => ownActions(tx, actor), countOf),
  ])
  return [...own, ...actions]
}

const countOf = (found: readonly Step[]) => found.length

async function ownerOf(token: string): Promise<Staff | undefined> {
  const [owner] = await staffDatabase().execute<{ id: string | null }>(
    sql`select beside.calendar_owner(${hashOf(token)}) as id`,
  )
  if (!owner?.id) return undefined
  const [row] = await staffDatabase()
    .select()
    .from(staff)
    .where(and(eq(staff.id, owner.id), eq(staff.active, true)))
  return row && { kind: 'staff', id: row.id, name: row.name, role: row.role, teamId: row.teamId }
}
