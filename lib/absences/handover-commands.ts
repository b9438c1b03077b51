import { handovers } from '@/drizzle/schema/office'
import type { Staff } from '@/lib/access/actor'
import { admit, byId, perform } from '@/lib/access/perform'
import { checkAssignable } from '@/lib/cases/assignment'
import { changeCase } from '@/lib/cases/change'
import { otherSideOf } from '@/lib/cases/counter-allegation'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import { handingOver } from './handover-queries'
import type { NewHandover } from './schema'

/** How many went over, and the references of those that could not. */
export type HandedOver = { moved: number; refused: string[] }

/**
 * Gives the open cases of a colleague to others: each in a unit of its own, to the one chosen for it or for all, and never
 * to somebody who is shut out of it. One that cannot go stays whose it is, and is named. Throws `not-found`, and `rule`
 * where nobody was chosen.
 */
export async function handOver(actor: Staff, input: NewHandover): Promise<HandedOver> {
  const { cases } = await handingOver(actor, input.fromId)
  const chosen = cases.map(kase => ({ ...kase, to: chosenFor(input, kase.id) })).filter(({ to }) => to !== undefined)
  if (chosen.length === 0) throw new Refusal('rule', 'Choose who takes the cases.')
  const moved: string[] = []
  const refused: string[] = []
  for (const { id, reference, to = '' } of chosen) {
    if (await moveCase(actor, id, to, input)) moved.push(to)
    else refused.push(reference)
  }
  for (const to of new Set(moved)) await keep(actor, input, to, moved.filter(one => one === to).length)
  return { moved: moved.length, refused }
}

function chosenFor(input: NewHandover, caseId: string): string | undefined {
  const one = input[caseId] ?? input.officerId
  return typeof one === 'string' && isId(one) && one !== input.fromId ? one : undefined
}

/** Nobody comes to work on both sides among many cases: a manager says so for the one case, where they assign it (domain §8.3). */
async function refuseOtherSide(tx: Tx, caseId: string, to: string): Promise<void> {
  if ((await otherSideOf(tx, caseId)).has(to))
    throw new Refusal('rule', 'That officer works on the case that this one answers.')
}

/** False where it may not go to them, or was given to somebody else meanwhile. */
async function moveCase(actor: Staff, caseId: string, to: string, { fromId, reason }: NewHandover): Promise<boolean> {
  try {
    await perform(actor, 'case.hand-over', byId(caseId, lockCase), async (tx, kase) => {
      if (kase.officerId !== fromId) throw new Refusal('conflict', 'Somebody else gave it away meanwhile.')
      const deputyId = kase.deputyId === to ? null : kase.deputyId
      const { teamId } = await checkAssignable(tx, kase, to, undefined)
      await refuseOtherSide(tx, caseId, to)
      await changeCase(tx, actor, kase, { officerId: to, deputyId, teamId: teamId ?? kase.teamId })
      await tell(tx, actor, caseId, 'handed_over', { from: fromId, to, reason })
    })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

async function keep(actor: Staff, { fromId, reason, note }: NewHandover, toId: string, cases: number): Promise<void> {
  const id = newId()
  await admit(actor, 'case.hand-over', { kind: 'absence', id }, async tx => {
    await tx
      .insert(handovers)
      .values({ id, fromId, toId, reason, note: note ?? null, cases, byId: actor.id, at: now() })
  })
}
