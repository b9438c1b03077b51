import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import { rulesInForce } from '@/lib/lists/targets-in-force'
import type { Answers } from './answers'
import type { Ticket } from './draft'
import { findEntered } from './entered'
import { promiseOf } from './intake-clocks'
import { isRestricted } from './journey'

export type Entered = {
  id: string
  reference: string
  receipt: string | null
  promisedAt: Date
  /** It is their next safe time, and not the end of a working day. */
  atSafeTime: boolean
  restricted: boolean
  /** This form had been sent before: nothing was stored now, whatever it says. */
  already: boolean
}

/** Whoever typed a restricted report no longer sees it: they get its reference again, and no receipt. */
export async function alreadyEntered(actor: Staff, ticket: Ticket, told: Answers, receivedAt: Date): Promise<Entered> {
  const found = await findEntered(actor, ticket.id)
  const { at: promisedAt, safe: atSafeTime } = promiseOf(told, found?.receivedAt ?? receivedAt, await rulesInForce())
  const isFresh = found?.hasReceipt && now().getTime() - found.recordedAt.getTime() < twoMinutes
  return {
    id: ticket.id,
    reference: found?.reference ?? ticket.reference,
    receipt: isFresh ? ticket.receipt : null,
    ...{ promisedAt, atSafeTime },
    restricted: isRestricted(told) || !found,
    already: true,
  }
}
const twoMinutes = 120_000
