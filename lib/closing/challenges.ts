import { eq, sql } from 'drizzle-orm'
import { challenges } from '@/drizzle/schema/challenges'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { changeCase } from '@/lib/cases/change'
import { tell } from '@/lib/cases/events'
import { type CaseFile, lockFile } from '@/lib/cases/file'
import { applyMove } from '@/lib/cases/lifecycle'
import { endAfterwards } from '@/lib/cases/opened-again'
import { meetClocks, runningClocks, startClock } from '@/lib/cases/running-clocks'
import { stageFacts } from '@/lib/cases/stage-facts'
import { dueOf } from '@/lib/cases/target-rules'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { isOwedSupport } from '@/lib/people/person'
import { answersToTell } from './answers-owed'
import type { ChallengeKind } from './closing'
import { decline } from './deciding'
import { approvedClosure, type Challenge, openClosure } from './queries'
import type { ChallengeAnswering, NewChallenge } from './schema'

const clockFor = { objection: 'O1', look_again: 'L1' } as const

/** What somebody may say of a closing now: they disagree with one that is proposed, or ask to look again after it. */
export const challengeNow = ({ status }: Pick<CaseFile, 'status'>): ChallengeKind | undefined =>
  status === 'closure_proposed' ? 'objection' : status === 'closed' ? 'look_again' : undefined

/**
 * Takes down that somebody disagrees, by phone or letter: it stops the closing until a manager answers (O1), or asks to look
 * again after it (L1; domain §3.11). It is a victim's or witness's, whoever speaks for them: they are told the answer.
 * Managers are told by reference. Throws `rule` where there is nothing to disagree with.
 */
export function takeChallenge(actor: Staff, caseId: string, { personId, words }: NewChallenge): Promise<void> {
  return perform(actor, 'case.take-challenge', byId(caseId, lockFile), async (tx, file) => {
    const kind = challengeNow(file)
    if (!kind) throw new Refusal('rule', 'There is no closing to disagree with.')
    const person = file.people.find(({ id, role }) => id === personId && isOwedSupport(role))
    if (!person) throw new Refusal('not-found', 'We could not find that.')
    const closure = kind === 'objection' ? openClosure(file.closing) : approvedClosure(file.closing)
    const row = { id: newId(), caseId, kind, closureId: closure?.id, personId, words, takenBy: actor.id }
    await tx.insert(challenges).values({ ...row, receivedAt: now() })
    await startAnswering(tx, caseId, kind)
    await tell(tx, actor, caseId, 'challenged', { kind })
  })
}

async function startAnswering(tx: Tx, caseId: string, kind: ChallengeKind): Promise<void> {
  const rules = await rulesIn(tx)
  const target = clockFor[kind]
  await startClock(tx, {
    ...{ target, caseId, startedAt: now() },
    ...{ dueAt: dueOf(rules, target, now()), targetVersion: rules.version },
  })
  const [clock] = await runningClocks(tx, { caseId, target })
  if (clock) await tx.execute(sql`select beside.tell_of_challenge(${clock.id})`)
}

/**
 * A manager's answer, never of whoever works on the case, proposed or approved (domain §3.11). Upheld: a closing is declined,
 * a closed case opened again. Throws `rule` where it is theirs, `conflict` where it was answered.
 */
export function answerChallenge(actor: Staff, caseId: string, input: ChallengeAnswering): Promise<void> {
  return perform(actor, 'case.answer-challenge', byId(caseId, lockFile), async (tx, file) => {
    const challenge = file.closing.challenges.find(({ id }) => id === input.challengeId)
    if (!challenge) throw new Refusal('not-found', 'We could not find that.')
    if (challenge.answer !== null || challenge.version !== input.version)
      throw new Refusal('conflict', 'Somebody answered this already. Your words are still here.')
    refuseOwn(actor, file, challenge)
    await tx
      .update(challenges)
      .set({ ...answered(actor, input), version: challenge.version + 1 })
      .where(eq(challenges.id, challenge.id))
    if (!isHeardLater(challenge, input)) await endAnswering(tx, file, challenge)
    await tell(tx, actor, caseId, 'challenge_answered', { answer: input.answer })
    if (input.answer === 'upheld') await uphold(tx, actor, file, challenge, input.reason)
  })
}

const answered = (actor: Staff, { answer, reason }: ChallengeAnswering) => ({
  answer,
  answerReason: reason,
  answeredBy: actor.id,
  answeredAt: now(),
})

function refuseOwn(actor: Staff, { officerId, deputyId, closing }: CaseFile, { closureId }: Challenge): void {
  const closure = closing.closures.find(({ id }) => id === closureId)
  const open = openClosure(closing)
  if ([officerId, deputyId, closure?.proposedBy, closure?.approvedBy, open?.proposedBy].includes(actor.id))
    throw new Refusal('rule', 'You work on this case, proposed or decided: somebody else answers.')
}

/** A no to whoever asked after the closing is no answer before it is told: telling.ts ends its clock. */
const isHeardLater = ({ kind }: Challenge, { answer }: ChallengeAnswering) =>
  kind === 'look_again' && answer === 'not_upheld'

/** Met once nothing of its kind waits any more. */
async function endAnswering(tx: Tx, { id: caseId, closing }: CaseFile, { id, kind }: Challenge): Promise<void> {
  const waits = [...closing.challenges.filter(({ answer }) => answer === null), ...answersToTell(closing)].some(
    one => one.id !== id && one.kind === kind,
  )
  if (!waits) await meetClocks(tx, { caseId, target: clockFor[kind] }, now())
}

async function uphold(tx: Tx, actor: Staff, file: CaseFile, { kind }: Challenge, reason: string): Promise<void> {
  const closure = openClosure(file.closing)
  if (kind === 'objection' && closure) return decline(tx, actor, file, closure, reason)
  if (kind !== 'look_again' || file.status !== 'closed') return
  const facts = { ...stageFacts(file, actor, now(), 'objection_upheld'), challengeUpheld: true }
  const status = applyMove(facts, 'reopen')
  await changeCase(tx, actor, file, { status, closedAt: null })
  await endAfterwards(tx, file.id)
  const moved = { move: 'reopen', from: file.status, to: status, reason: 'objection_upheld' }
  await tell(tx, actor, file.id, 'status_moved', moved)
}
