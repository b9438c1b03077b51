import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { Refusal } from '@/lib/errors'

/**
 * May this person tell us of somebody today? A partner may while a protocol of their agency is in force on this day in
 * London; a contractor never; whoever is ours always. The database refuses by the same function (domain §8.5).
 */
export async function mayRefer(actor: Staff): Promise<boolean> {
  if (actor.role !== 'PartnerUser') return true
  const [row] = await withActor(actor, tx =>
    tx.execute<{ may: boolean }>(sql`select beside.may_refer(${actor.id}) as may`),
  )
  return row?.may === true
}

/** Throws `rule`, in words for whoever sees it, where they may not. */
export async function needsProtocol(actor: Staff): Promise<void> {
  if (!(await mayRefer(actor))) throw new Refusal('rule', noProtocol)
}

const noProtocol = 'No agreement on sharing information is in force between us. Please ring us instead.'
