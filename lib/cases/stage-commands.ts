import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { changeCase, checkCaseUnchanged } from './change'
import { tell } from './events'
import { lockFile } from './file'
import { lockCase } from './find'
import { holdColumns } from './hold'
import { applyMove, isOfClosing } from './lifecycle'
import { endAfterwards } from './opened-again'
import { stageFacts } from './stage-facts'
import type { HoldChange, NewMove } from './stage-schema'

/**
 * Moves a case along its lifecycle (domain §3.3). Throws `rule` with what is still to be done, and `conflict` where
 * somebody changed the case meanwhile.
 */
export function moveCase(actor: Staff, caseId: string, { move, reopening, version }: NewMove): Promise<void> {
  return perform(actor, 'case.move', byId(caseId, lockFile), async (tx, file) => {
    if (isOfClosing(move)) throw new Refusal('rule', 'Closing has a page of its own.')
    await checkCaseUnchanged(tx, file, version)
    const status = applyMove(stageFacts(file, actor, now(), reopening), move)
    await changeCase(tx, actor, file, { status, closedAt: null })
    if (move === 'reopen') await endAfterwards(tx, caseId)
    const why = move === 'reopen' ? reopening : undefined
    await tell(tx, actor, caseId, 'status_moved', { move, from: file.status, to: status, ...(why && { reason: why }) })
  })
}

/** Sets or lifts a hold. It stops no clock, no contact and no support. Throws `rule` where it already is so. */
export function changeHold(actor: Staff, caseId: string, { act, hold, version }: HoldChange): Promise<void> {
  return perform(actor, 'case.move', byId(caseId, lockCase), async (tx, kase) => {
    await checkCaseUnchanged(tx, kase, version)
    const column = holdColumns[hold]
    if ((kase[column] !== null) === (act === 'set'))
      throw new Refusal('rule', act === 'set' ? 'It is held already.' : 'It is not held.')
    await changeCase(tx, actor, kase, { [column]: act === 'set' ? now() : null })
    await tell(tx, actor, caseId, act === 'set' ? 'hold_set' : 'hold_lifted', { hold })
  })
}
