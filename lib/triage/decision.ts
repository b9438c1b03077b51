import type { ReportStatus } from '@/lib/reports/report'

/** The decisions of triage (domain §3.2): exactly one a report, each with a reason. */
export const triageDecisions = [
  'new_case',
  'join_case',
  'restricted_case',
  'domestic_abuse_route',
  'safeguarding_only_then_review',
  'information_only',
  'refer_out',
  'ordinary_asb',
  'duplicate',
] as const

/** domain §2.5: B and C are for what is neither hate nor harassment, and nothing else. */
export const triageSeverities = ['A1', 'A2', 'B', 'C'] as const
export type TriageSeverity = (typeof triageSeverities)[number]

export type TriageDecision = (typeof triageDecisions)[number]

/** What a decision is called, the rule that leads to it, what it asks for besides a reason, and what the report becomes. */
export type DecisionFacts = {
  label: string
  past: string
  rule: string
  needs?: 'officer' | 'case' | 'second_person' | 'other_report'
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
  domestic_abuse_route: {
    label: 'Domestic abuse route',
    past: 'Opened a case on the domestic abuse route',
    rule: 'Partner, former partner or relative. The hate flag is kept',
    needs: 'officer',
    status: 'linked',
  },
  safeguarding_only_then_review: {
    label: 'Safeguarding first, then review',
    past: 'Safeguarding first, with a case beside it',
    rule: 'Somebody needs protecting now. A case opens in parallel',
    needs: 'officer',
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
  ordinary_asb: {
    label: 'Ordinary anti-social behaviour',
    past: 'Passed on as ordinary anti-social behaviour',
    rule: 'Nobody perceives hate and it is not harassment. A second person must agree',
    needs: 'second_person',
    status: 'triaged',
  },
  duplicate: {
    label: 'Duplicate',
    past: 'Kept with the report it repeats',
    rule: 'Same reporter and same event within 48 hours. Both texts are kept',
    needs: 'other_report',
    status: 'linked',
  },
}

/** What a category is called on a form (domain §2.5). */
export const severityNames: Record<TriageSeverity, string> = {
  A1: 'A1 Emergency: danger now, a weapon, arson, an assault in the last 24 hours, a threat to kill',
  A2: 'A2 High: every other report of hate or harassment',
  B: 'B',
  C: 'C',
}

/** The decisions that open a case of their own; each opens an unrestricted one but the last. */
export const opensCase = [
  'new_case',
  'domestic_abuse_route',
  'safeguarding_only_then_review',
  'restricted_case',
] as const
export type Opens = (typeof opensCase)[number]
export const isOpening = (decision: TriageDecision): decision is Opens => opensCase.some(one => one === decision)

type Restriction = { restricted: boolean }

/**
 * Why this decision may not be taken on this report, or undefined. What is restricted stays restricted: a case of its
 * own on the restricted route, or a join to a case that is restricted too (domain §8.4).
 */
export function decisionProblem(decision: TriageDecision, report: Restriction, kase?: Restriction): string | undefined {
  if (!report.restricted) return undefined
  if (isOpening(decision) && decision !== 'restricted_case')
    return 'This report is restricted, so its case must be too: choose Restricted case.'
  if (decision === 'join_case' && !kase?.restricted) return 'A restricted report can only join a restricted case.'
  return undefined
}

/** The decisions that can be offered for a report. */
export const decisionsFor = (report: Restriction): TriageDecision[] =>
  triageDecisions.filter(decision => decision === 'join_case' || !decisionProblem(decision, report))
