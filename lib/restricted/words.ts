import type {
  ConductEntryKind,
  ConductOutcome,
  ConductState,
  GlassAnswer,
  InstructionDecision,
  InstructionWay,
} from './conduct'

export const conductStateWords: Record<ConductState, string> = {
  under_way: 'A conduct process is under way',
  ended: 'A conduct process has ended',
}

export const conductEntryNames: Record<ConductEntryKind, string> = {
  note: 'Note',
  interview: 'Interview',
  evidence: 'Evidence',
  decision: 'Decision',
}

export const conductOutcomeNames: Record<ConductOutcome, string> = {
  no_case: 'No case to answer',
  management_action: 'Management action',
  disciplinary: 'Disciplinary action',
  contract_action: 'Action under the contract',
  left: 'They left before it ended',
  referred: 'Passed to another body',
}

export const decisionNames: Record<InstructionDecision, string> = {
  issued: 'Yes: somebody must not be sent there',
  not_needed: 'No: none is needed',
}

export const wayNames: Record<InstructionWay, string> = {
  phone: 'By phone',
  in_person: 'In person',
  letter: 'By a printed letter',
  on_paper: 'On paper, by hand',
}

type Standing = { answer: GlassAnswer | null; isOpen: boolean }

/** How it stands with somebody who asked to be let in. */
export function glassStanding({ answer, isOpen }: Standing): string {
  if (answer === null) return 'It waits for an answer.'
  if (answer === 'refused') return 'The answer was no.'
  return isOpen ? 'They are let in now.' : 'They were let in, and it is over.'
}
