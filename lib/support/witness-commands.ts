import { evidenceChoices, witnessStatements } from '@/drizzle/schema/witnesses'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { WitnessChoiceItem } from '@/lib/lists/defaults/witness-choices'
import { listInForce } from '@/lib/lists/queries'
import { personInCase } from '@/lib/people/queries'
import { checkOwed } from './offer-rules'
import { choicesOf, evidenceGivenIn, statementOfPerson, statementsOf, type WitnessStatement } from './witness-queries'
import { type Statement, statementProblem } from './witness-rules'
import type { Attaching, NewStatement, Signing } from './witness-schema'

/**
 * Records how somebody wants to help as a witness, with the words that were explained to them (domain §4.1), and resolves
 * with its id. The newest counts; what they gave before keeps the choice it was given under. Throws `rule` for a choice or a
 * signature before the explanation, `conflict` where the ways were changed since they were explained.
 */
export function recordWitnessChoice(
  actor: Staff,
  caseId: string,
  personId: string,
  { listVersion, ...input }: NewStatement,
): Promise<string> {
  return perform(actor, 'support.decide', byId(caseId, lockCase), async tx => {
    checkOwed((await personInCase(tx, caseId, personId)).role)
    const ways = await listInForce<WitnessChoiceItem>(tx, 'witness_choices')
    if (ways.version !== listVersion)
      throw new Refusal('conflict', 'How the ways are explained has changed. Explain them as they stand now.')
    const explained = Object.fromEntries(ways.items.map(({ code, words, explain }) => [code, `${words}. ${explain}`]))
    return keepStatement(tx, actor, { ...input, caseId, personId, explained })
  })
}

/**
 * Records that they signed what they chose, as a row of its own: what was written is never changed. What was given under it
 * goes with it. Throws `rule` for a signature before the explanation, `conflict` once signed or chosen anew.
 */
export function recordSigning(actor: Staff, caseId: string, personId: string, input: Signing): Promise<string> {
  return perform(actor, 'support.decide', byId(caseId, lockCase), async tx => {
    const chosen = await statementOfPerson(tx, caseId, personId, input.statementId)
    if (chosen.signedAt || !(await isNewest(tx, chosen))) throw chosenAgain()
    const id = await keepStatement(tx, actor, { ...chosen, signedAt: input.signedOn })
    const under = await evidenceUnder(tx, caseId, chosen)
    await attach(tx, actor, caseId, id, under)
    return id
  })
}

/**
 * Attaches a choice of theirs to what they gave. It is what the evidence counts as given under from now on; what it was
 * given under before stays in the record. Throws `rule` for evidence that is not theirs, `not-found` for another's choice,
 * `conflict` where they have chosen again.
 */
export function attachChoice(actor: Staff, caseId: string, personId: string, input: Attaching): Promise<void> {
  return perform(actor, 'support.decide', byId(caseId, lockCase), async tx => {
    const chosen = await statementOfPerson(tx, caseId, personId, input.statementId)
    if (!(await isNewest(tx, chosen))) throw chosenAgain()
    const theirs = (await evidenceGivenIn(tx, [caseId])).filter(one => one.personId === personId)
    if (input.evidence.some(id => !theirs.some(({ evidenceId }) => evidenceId === id)))
      throw new Refusal('rule', 'Choose from what this person gave to this case.')
    const already = await evidenceUnder(tx, caseId, chosen)
    await attach(tx, actor, caseId, chosen.id, new Set(input.evidence.filter(id => !already.has(id))))
  })
}

async function isNewest(tx: Tx, { id, caseId, personId }: WitnessStatement): Promise<boolean> {
  return (await statementsOf(tx, caseId)).find(one => one.personId === personId)?.id === id
}

const chosenAgain = () =>
  new Refusal('conflict', 'They have signed or chosen again meanwhile. Look at what stands now.')

type New = Statement &
  Pick<WitnessStatement, 'caseId' | 'personId' | 'explained'> & { theirWords?: string | null | undefined }

async function keepStatement(tx: Tx, actor: Staff, said: New): Promise<string> {
  const problem = statementProblem(said, now())
  if (problem) throw new Refusal('rule', problem)
  const { caseId, personId, choice, explained, explainedAt, chosenAt, signedAt, theirWords } = said
  const row = { caseId, personId, choice, explained, explainedAt, chosenAt, signedAt, theirWords, id: newId() }
  await tx.insert(witnessStatements).values({ ...row, recordedBy: actor.id, recordedAt: now() })
  await tell(tx, actor, caseId, 'witness_chose', { person: personId, statement: row.id, choice })
  return row.id
}

/** Evidence whose attached choice, as it counts now, is this one. */
async function evidenceUnder(tx: Tx, caseId: string, { id }: WitnessStatement): Promise<Set<string>> {
  const newest = new Map<string, string>()
  for (const { evidenceId, statementId } of await choicesOf(tx, caseId))
    if (!newest.has(evidenceId)) newest.set(evidenceId, statementId)
  return new Set([...newest].flatMap(([evidenceId, statementId]) => (statementId === id ? [evidenceId] : [])))
}

async function attach(tx: Tx, actor: Staff, caseId: string, statementId: string, items: Set<string>): Promise<void> {
  if (items.size === 0) return
  const by = { caseId, statementId, byId: actor.id, at: now() }
  await tx.insert(evidenceChoices).values([...items].map(evidenceId => ({ ...by, evidenceId })))
}
