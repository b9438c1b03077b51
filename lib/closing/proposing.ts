import { closures } from '@/drizzle/schema/closing'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { changeCase, checkCaseUnchanged } from '@/lib/cases/change'
import { tell } from '@/lib/cases/events'
import { type CaseFile, lockFile } from '@/lib/cases/file'
import { applyMove } from '@/lib/cases/lifecycle'
import { endClocks, startClock } from '@/lib/cases/running-clocks'
import { stageFacts } from '@/lib/cases/stage-facts'
import { dueOf } from '@/lib/cases/target-rules'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { listInForce, wordingOf } from '@/lib/lists/queries'
import { rulesIn } from '@/lib/lists/targets-in-force'
import type { Proposal } from './closing-facts'
import { closingFacts } from './facts'
import { unmetForProposing } from './gate'
import type { NewProposal } from './schema'

/**
 * Proposes to close a case: why, what was done, what we looked into ourselves; the time to disagree begins (T15, domain
 * §3.11). Throws `rule` with the first thing still to be done, `conflict` where somebody changed the case meanwhile.
 */
export function proposeClosing(actor: Staff, caseId: string, input: NewProposal): Promise<void> {
  return perform(actor, 'case.propose-closure', byId(caseId, lockFile), async (tx, file) => {
    const { version, nothingMore, ...told } = input
    await checkCaseUnchanged(tx, file, version)
    const rules = await rulesIn(tx)
    const due = dueOf(rules, 'T15', now())
    const made = { objectBy: localDate(due), proposedBy: actor.id, proposedAt: now() }
    refuseUnmet(file, actor, { ...told, ...made, nothingMore: nothingMore !== undefined, highRiskSigned: false })
    const status = applyMove(stageFacts(file, actor, now()), 'propose_closure')
    const wording = wordingOf((await listInForce(tx, 'closure_reasons')).items, [told.reason])
    await tx.insert(closures).values({ id: newId(), caseId, ...told, ...made, nothingMore, wording })
    await startAnew(tx, caseId, due, rules.version)
    await changeCase(tx, actor, file, { status })
    await tell(tx, actor, caseId, 'closure_proposed', { reason: told.reason })
    await tell(tx, actor, caseId, 'status_moved', { move: 'propose_closure', from: file.status, to: status })
  })
}

function refuseUnmet(file: CaseFile, actor: Staff, about: Proposal): void {
  const [first] = unmetForProposing(closingFacts(file, actor, now(), about))
  if (first) throw new Refusal('rule', `${first.why}.`)
}

async function startAnew(tx: Tx, caseId: string, dueAt: Date, targetVersion: number): Promise<void> {
  await endClocks(tx, { caseId, target: 'T15' }, now())
  await startClock(tx, { target: 'T15', caseId, startedAt: now(), dueAt, targetVersion })
}
