import { riskAssessments } from '@/drizzle/schema/risk'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import { keepApproachClock } from '@/lib/cases/clocks-on-demand'
import { tell } from '@/lib/cases/events'
import { type CaseSubject, lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { RiskQuestion } from '@/lib/lists/defaults/risk-questions'
import { listInForce } from '@/lib/lists/queries'
import { isOwedSupport } from '@/lib/people/person'
import { type Person, personInCase } from '@/lib/people/queries'
import { afterAssessment } from './after-assessment'
import { type DecidedBand, decideBand, loweringProblem } from './band'
import { type AssessmentRow, newestAssessment } from './queries'
import { bandReason } from './reasons'
import type { Lowering, NewAssessment } from './schema'
import { isComplete, keptAnswers, scoreOf } from './scoring'

/**
 * Records an assessment of a victim or witness: always a new one, with the words that were asked (domain §3.5). Resolves
 * with its band; `held` where it came out lower and a manager has to decide. Throws a `Refusal` "conflict" where the
 * questions were changed meanwhile, "rule" for anybody else and for answers that the questions do not have.
 */
export async function assessRisk(
  actor: Staff,
  caseId: string,
  personId: string,
  input: NewAssessment,
): Promise<DecidedBand> {
  return perform(actor, 'risk.assess', byId(caseId, lockCase), async (tx, kase) => {
    const person = await assessable(tx, caseId, personId)
    const scored = await scoredAnswers(tx, input)
    const newest = await newestAssessment(tx, caseId, personId)
    const mayLower = mayLowerIt(actor, kase) && input.reason !== undefined
    const decided = decideBand({ ...scored, ...input, chosen: input.band, previous: newest?.band, mayLower })
    await keep(tx, actor, person, { ...input, ...scored, ...decided })
    await afterAssessment(tx, person, { band: decided.band, before: newest?.band })
    await keepApproachClock(tx, caseId, now())
    return decided
  })
}

/**
 * A manager lowers a band, with a reason that stands beside their name (domain §3.5): a new assessment of the same
 * answers. Throws `conflict` when there is a newer one, `rule` where something ticked or missing holds it up.
 */
export function lowerBand(actor: Staff, caseId: string, personId: string, input: Lowering): Promise<void> {
  return perform(actor, 'risk.lower', byId(caseId, lockCase), async tx => {
    const person = await assessable(tx, caseId, personId)
    const newest = await newestAssessment(tx, caseId, personId)
    if (newest?.id !== input.assessment)
      throw new Refusal('conflict', 'There is a newer assessment. Read it first. Your words are still here.')
    const problem = loweringProblem(newest, input.band)
    if (problem) throw new Refusal('rule', problem)
    await keepLowered(tx, actor, person, newest, input)
  })
}

const mayLowerIt = (actor: Staff, kase: CaseSubject) => can(actor, 'risk.lower', kase, now())

async function assessable(tx: Tx, caseId: string, personId: string): Promise<Person> {
  const person = await personInCase(tx, caseId, personId)
  if (isOwedSupport(person.role)) return person
  throw new Refusal('rule', 'Risk is assessed for victims and witnesses.')
}

async function scoredAnswers(tx: Tx, { answers: given, declined, listVersion }: NewAssessment) {
  const { version, items } = await listInForce<RiskQuestion>(tx, 'risk_questions')
  if (version !== listVersion)
    throw new Refusal('conflict', 'The questions were changed meanwhile. Look at them again before you record this.')
  const answers = keptAnswers(items, declined ? {} : given)
  if (!answers) throw new Refusal('rule', 'One of the answers does not belong to its question. Choose it again.')
  return { answers, listVersion, score: scoreOf(answers), complete: isComplete(items, answers) }
}

type Kept = Awaited<ReturnType<typeof scoredAnswers>> &
  DecidedBand &
  Pick<NewAssessment, 'overrides' | 'declined' | 'reason'>

async function keep(tx: Tx, actor: Staff, { id: personId, caseId }: Person, kept: Kept) {
  const { band, source, held, answers, overrides, declined, listVersion, score, complete } = kept
  await tx.insert(riskAssessments).values({
    ...{ id: newId(), caseId, personId, listVersion, score, complete, overrides, band, declined },
    answers: JSON.stringify(answers),
    bandSource: source,
    reason: bandReason(kept.reason, held),
    authorisedBy: source === 'lowered' ? actor.id : null,
    byId: actor.id,
    at: now(),
  })
  await tell(tx, actor, caseId, source === 'lowered' ? 'risk_lowered' : 'risk_assessed', { person: personId, band })
}

async function keepLowered(tx: Tx, actor: Staff, person: Person, newest: AssessmentRow, { band, reason }: Lowering) {
  const by = { byId: actor.id, authorisedBy: actor.id, at: now() }
  const row = { ...newest, ...by, id: newId(), band, reason, bandSource: 'lowered' as const }
  await tx.insert(riskAssessments).values(row)
  await tell(tx, actor, person.caseId, 'risk_lowered', { person: person.id, band })
}
