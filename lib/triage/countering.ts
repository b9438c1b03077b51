import { counterOfficerProblem, linkCounter, ownCaseOnly } from '@/lib/cases/counter-allegation'
import { Refusal } from '@/lib/errors'
import type { Work } from './carrying-out'
import { isOpening } from './decision'
import { caseToJoin } from './joinable'

/** Throws `rule` where a counter-allegation would be merged into the case it answers, or left without one (domain §0 rule 18). */
export function refuseMerging({ input: { counterTo, decision } }: Pick<Work, 'input'>, joins?: string): void {
  if (!counterTo) return
  if (counterTo === joins || (decision !== 'join_case' && !isOpening(decision))) throw new Refusal('rule', ownCaseOnly)
}

type Linking = { id: string; restricted: boolean; officers: readonly (string | null | undefined)[] }

/** Links the case to the one it answers, once nobody works on both sides of it. Throws `rule`. */
export async function linkIfCounter({ tx, actor, input }: Work, { officers, ...kase }: Linking): Promise<void> {
  if (!input.counterTo) return
  const other = await caseToJoin(tx, actor, input.counterTo)
  const bothSides = input.bothSides === 'yes'
  const problem = counterOfficerProblem(other, { officers, by: actor.role, bothSides })
  if (problem) throw new Refusal('rule', problem)
  await linkCounter(tx, actor, kase, other)
}
