import type { ClockReading } from '@/lib/cases/clock-state'
import type { Target } from '@/lib/cases/target'
import type { Severity } from '@/lib/reports/report'

export const stepKinds = [
  'triage',
  'assign',
  'contact',
  'offer',
  'message',
  'update',
  'complaint',
  'outgoing',
  'read',
  'evidence',
  'assess',
  'plan',
  'safeguarding',
  'graffiti',
  'repair',
  'wait',
  'review',
  'action',
  'opinion',
  'interpreter',
  'referral',
  'policy_request',
  'policy_review',
  'catalogue',
  'measure',
  'witness',
  'file',
  'closing',
  'challenge',
  'check',
  'survey',
  'instruction',
  'glass',
  'marker',
  'protocol',
  'audit_head',
  'handover',
  'visit',
  'route',
  'access_review',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Something that needs doing. Derived, never typed in: it is gone when the record says that it is done. */
export type Step = {
  id: string
  kind: StepKind
  title: string
  reference: string
  severity: Severity
  caseId?: string
  reportId?: string
  personId?: string
  clockId?: string
  markerId?: string
  /** Whose work it was. */
  staffId?: string
  /** Whose clock it is, where the kind alone does not say. */
  target?: Target
  /** By when, and how its clock stands; absent for what has no clock. */
  reading?: ClockReading
  /** How they may be reached safely. */
  safely?: string
  note?: string
}

export type About = Pick<Step, 'caseId' | 'reportId' | 'reference' | 'severity'>

/** Emergencies first, then what is due first; what has no clock comes last, an officer for the case before it all. */
export function inSafeOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => a.severity.localeCompare(b.severity) || timeOf(a) - timeOf(b))
}

const timeOf = ({ kind, reading }: Step) => (kind === 'assign' ? 0 : (reading?.at.getTime() ?? Number.MAX_SAFE_INTEGER))
