import type { ReportStatus } from '@/lib/reports/report'

/** The decisions of triage (domain §3.2): exactly one a report, each with a reason. Four more come with the full triage. */
export const triageDecisions = ['new_case', 'join_case', 'restricted_case', 'information_only', 'refer_out'] as const
export type TriageDecision = (typeof triageDecisions)[number]

/** What a decision is called, the rule that leads to it, what it asks for besides a reason, and what the report becomes. */
export type DecisionFacts = {
  label: string
  past: string
  rule: string
  needs?: 'officer' | 'case'
  status: ReportStatus
}

export const decisionFacts: Record<TriageDecision, DecisionFacts> = {
  new_case: {
    label: 'Open a new case',
    past: 'Opened a new case',
    rule: 'No open case about the same person or place',
    needs: 'officer',
    status: 'linked',
  },
  join_case: {
    label: 'Join an open case',
    past: 'Joined an open case',
    rule: 'Same alleged perpetrator, or same place if unknown',
    needs: 'case',
    status: 'linked',
  },
  restricted_case: {
    label: 'Restricted case',
    past: 'Opened a restricted case',
    rule: 'Staff, contractor or board member named or suspected. If in doubt, choose this',
    status: 'linked',
  },
  information_only: {
    label: 'Information only',
    past: 'Kept for information',
    rule: 'Nothing to act on yet. Kept, counted and linked by place',
    status: 'information_only',
  },
  refer_out: {
    label: 'Refer out',
    past: 'Referred out',
    rule: 'Neither side ours and not our land',
    status: 'referred_out',
  },
}

type Restriction = { restricted: boolean }

/**
 * Why this decision may not be taken on this report, or undefined. What is restricted stays restricted: a case of its
 * own on the restricted route, or a join to a case that is restricted too (domain §8.4).
 */
export function decisionProblem(decision: TriageDecision, report: Restriction, kase?: Restriction): string | undefined {
  if (!report.restricted) return undefined
  if (decision === 'new_case') return 'This report is restricted, so its case must be too: choose Restricted case.'
  if (decision === 'join_case' && !kase?.restricted) return 'A restricted report can only join a restricted case.'
  return undefined
}

/** The decisions that can be offered for a report. */
export const decisionsFor = (report: Restriction): TriageDecision[] =>
  triageDecisions.filter(decision => decision === 'join_case' || !decisionProblem(decision, report))
