import { Refusal } from '@/lib/errors'
import type { CaseStatus } from './case'
import type { StageFacts } from './stage'
import {
  actionsSettled,
  anotherThanProposed,
  assessedAndPlanned,
  findingMade,
  firstContact,
  type Guard,
  mayClose,
  mayReopen,
  readyToClose,
  type Unmet,
  wishToInvestigate,
} from './stage-guards'

export const caseMoves = [
  'start_assessing',
  'agree_plan',
  'start_investigation',
  'start_resolving',
  'record_finding',
  'investigate_further',
  'start_monitoring',
  'resume_resolving',
  'propose_closure',
  'decline_closure',
  'close',
  'reopen',
] as const
export type CaseMove = (typeof caseMoves)[number]

/** Made on the page of closing, with what they ask for: never by a bare press. */
export const closingMoves = ['propose_closure', 'decline_closure', 'close'] as const satisfies readonly CaseMove[]
export const isOfClosing = (move: CaseMove): boolean => closingMoves.some(one => one === move)
export const bareMoves = caseMoves.filter(move => !isOfClosing(move))

export type Rule = { to: CaseStatus; label: string; guard?: Guard }

const proposeClosure: Rule = { to: 'closure_proposed', label: 'Propose closing', guard: readyToClose }
const investigateFurther: Rule = { to: 'investigating', label: 'Investigate further', guard: wishToInvestigate }

/**
 * Every move of a case (domain §3.3): where it leads, its words on the button, what must be done before. What somebody
 * wants, support and holds stand beside the stage and are moved by none of these. beside.case_moves holds the same pairs.
 */
export const lifecycle: Record<CaseStatus, Partial<Record<CaseMove, Rule>>> = {
  open_awaiting_contact: {
    start_assessing: { to: 'assessing', label: 'Start assessing', guard: firstContact },
    propose_closure: proposeClosure,
  },
  assessing: {
    agree_plan: { to: 'action_plan_agreed', label: 'The plan is agreed and given', guard: assessedAndPlanned },
    propose_closure: proposeClosure,
  },
  action_plan_agreed: {
    start_investigation: { to: 'investigating', label: 'Start investigating', guard: wishToInvestigate },
    start_resolving: { to: 'resolving', label: 'Go on with support and early help' },
  },
  investigating: {
    record_finding: { to: 'finding', label: 'The investigation is done', guard: findingMade },
  },
  finding: {
    start_resolving: { to: 'resolving', label: 'Start resolving' },
    investigate_further: investigateFurther,
    propose_closure: proposeClosure,
  },
  resolving: {
    start_monitoring: { to: 'monitoring', label: 'Start monitoring', guard: actionsSettled },
    investigate_further: investigateFurther,
    propose_closure: proposeClosure,
  },
  monitoring: {
    resume_resolving: { to: 'resolving', label: 'Go back to resolving' },
    investigate_further: investigateFurther,
    propose_closure: proposeClosure,
  },
  closure_proposed: {
    decline_closure: { to: 'monitoring', label: 'Do not close: go on monitoring', guard: anotherThanProposed },
    close: { to: 'closed', label: 'Close the case', guard: mayClose },
  },
  closed: {
    reopen: { to: 'investigating', label: 'Open the case again', guard: mayReopen },
  },
}

export type MoveState = { move: CaseMove; rule: Rule; unmet: Unmet[] }

/** Every move from this stage in order, with what is still to be done before it. Empty: it can be made now. */
export function movesOf(facts: StageFacts): MoveState[] {
  return caseMoves.flatMap(move => {
    const rule = lifecycle[facts.status][move]
    return rule ? [{ move, rule, unmet: [...(rule.guard?.(facts) ?? [])] }] : []
  })
}

/** The moves that can be made now. */
export function possibleMoves(facts: StageFacts): CaseMove[] {
  return movesOf(facts)
    .filter(({ unmet }) => unmet.length === 0)
    .map(({ move }) => move)
}

/** The stage a move leads to. Throws `rule` with the first thing still to be done, or where the lifecycle has no such move. */
export function applyMove(facts: StageFacts, move: CaseMove): CaseStatus {
  const found = movesOf(facts).find(state => state.move === move)
  if (!found) throw new Refusal('rule', 'The case cannot go there from the stage it is at.')
  const [first] = found.unmet
  if (first) throw new Refusal('rule', `${first.why}.`)
  return found.rule.to
}
