import { caseNotes } from '@/drizzle/schema/cases'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { changeCase, checkCaseUnchanged } from './change'
import { meetRepairClock, startRepairClock } from './clocks-on-demand'
import { refuseOnceClosed } from './closed'
import { tell } from './events'
import { type CaseSubject, lockCase } from './find'
import type { NewReview } from './review-schema'
import { meetClocks, runningClocks, startClock } from './running-clocks'
import { againDueOf } from './target-rules'

/**
 * A manager looked at the case (T11, domain §3.4): their note is kept, the next review is due 20 working days from now,
 * and a case that has come to its age (T18) has been asked about. Throws `not-found` and `conflict`.
 */
export function recordReview(actor: Staff, caseId: string, input: NewReview): Promise<void> {
  return perform(actor, 'case.review', byId(caseId, lockCase), async (tx, kase) => {
    await keepNote(tx, actor, kase, input)
    await meetClocks(tx, { caseId, target: 'T11' }, now())
    await meetAge(tx, caseId)
    const rules = await rulesIn(tx)
    const next = { startedAt: now(), dueAt: againDueOf(rules, 'T11', now()), targetVersion: rules.version }
    if (kase.status !== 'closed') await startClock(tx, { target: 'T11', caseId, ...next })
    await tell(tx, actor, caseId, 'manager_reviewed')
  })
}

/** An urgent security repair was asked for: its clock (T10) runs from now. Throws `conflict` where one runs, `rule` once the case is closed. */
export function askForRepair(actor: Staff, caseId: string, input: NewReview): Promise<void> {
  return perform(actor, 'clock.adjust', byId(caseId, lockCase), async (tx, kase) => {
    refuseOnceClosed(kase)
    await keepNote(tx, actor, kase, input)
    if (!(await startRepairClock(tx, caseId, now())))
      throw new Refusal('conflict', 'A repair is asked for already. Record that it is done first.')
    await tell(tx, actor, caseId, 'clock_started', { target: 'T10' })
  })
}

/** The repair is done. Throws `rule` where none was asked for. */
export function recordRepair(actor: Staff, caseId: string, input: NewReview): Promise<void> {
  return perform(actor, 'clock.adjust', byId(caseId, lockCase), async (tx, kase) => {
    await keepNote(tx, actor, kase, input)
    const clock = await meetRepairClock(tx, caseId, now())
    if (!clock) throw new Refusal('rule', 'No repair is asked for, so none can be done.')
    await tell(tx, actor, caseId, 'clock_met', { clock, target: 'T10', how: 'achieved' })
  })
}

async function keepNote(tx: Tx, actor: Staff, kase: CaseSubject, { note, version }: NewReview): Promise<void> {
  await checkCaseUnchanged(tx, kase, version)
  await tx.insert(caseNotes).values({ id: newId(), caseId: kase.id, authorId: actor.id, text: note, createdAt: now() })
  await changeCase(tx, actor, kase, {})
}

/** Its age is looked at once it is due, and not before. */
async function meetAge(tx: Tx, caseId: string): Promise<void> {
  const [age] = await runningClocks(tx, { caseId, target: 'T18' })
  if (age && age.dueAt <= now()) await meetClocks(tx, { caseId, target: 'T18' }, now())
}
