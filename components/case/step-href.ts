import type { Step, StepKind } from '@/lib/cases/steps/step'

/** Where a step is done. A task of somebody who works no cases stands on the start page alone. */
export function hrefOf(step: Step): string {
  const { caseId, reportId, personId, staffId } = step
  const page = pages[step.kind]
  if (step.markerId) return `/staff/markers/${step.markerId}`
  if (page.of === 'office') return `/staff/${page.path}${staffId ? `?from=${staffId}` : ''}`
  if (!caseId && !reportId) return '/staff'
  const of = caseId ? `/staff/cases/${caseId}` : `/staff/triage/${reportId}`
  if (step.kind === 'check' || step.kind === 'survey') return personId ? `${of}/${page.path}/${personId}` : of
  if (page.of === 'person') return personId ? `${of}/people/${personId}/${page.path}` : of
  if (page.of === 'someone') return `${of}/${pathOf(step, page.path)}${personId ? `?person=${personId}` : ''}`
  return page.path ? `${of}/${page.path}` : of
}

/** The case or the report, a page of theirs, of one of its people, one that is told whom it is about, or one of none of them. */
type Page = { of: 'record' | 'person' | 'someone' | 'office'; path?: string }

const pages: Record<StepKind, Page> = {
  triage: { of: 'record' },
  read: { of: 'record' },
  opinion: { of: 'record' },
  assign: { of: 'record', path: 'assignment' },
  message: { of: 'record', path: 'messages' },
  complaint: { of: 'record', path: 'messages' },
  update: { of: 'someone', path: 'messages' },
  evidence: { of: 'record', path: 'evidence' },
  outgoing: { of: 'record', path: 'outgoing' },
  wait: { of: 'record', path: 'outgoing' },
  graffiti: { of: 'record', path: 'graffiti' },
  repair: { of: 'record', path: 'repair' },
  review: { of: 'record', path: 'review' },
  file: { of: 'record', path: 'case-files' },
  closing: { of: 'record', path: 'closure' },
  challenge: { of: 'record', path: 'closure/objections' },
  check: { of: 'record', path: 'closure/checks' },
  survey: { of: 'record', path: 'closure/surveys' },
  contact: { of: 'someone', path: 'call' },
  offer: { of: 'someone', path: 'support' },
  assess: { of: 'person', path: 'assessment' },
  plan: { of: 'person', path: 'plan' },
  action: { of: 'person', path: 'plan' },
  safeguarding: { of: 'person', path: 'safeguarding' },
  interpreter: { of: 'person', path: 'interpreter' },
  referral: { of: 'record', path: 'referral' },
  policy_request: { of: 'office', path: 'policy-requests' },
  policy_review: { of: 'office', path: 'administration/policy' },
  catalogue: { of: 'office', path: 'administration/catalogue' },
  measure: { of: 'person', path: 'measures' },
  witness: { of: 'person', path: 'witness' },
  instruction: { of: 'record', path: 'instructions' },
  glass: { of: 'office', path: 'glass' },
  marker: { of: 'record', path: 'marker' },
  protocol: { of: 'office', path: 'administration/agencies' },
  audit_head: { of: 'office', path: 'administration/audit-heads' },
  handover: { of: 'office', path: 'handovers' },
  visit: { of: 'office', path: 'visits' },
  route: { of: 'office', path: 'administration/restricted-route' },
  access_review: { of: 'office', path: 'administration/access-reviews' },
}

/** An update to somebody by name is given by speaking; to whoever told us, in their mailbox. */
const pathOf = ({ kind, personId }: Step, path: string | undefined) => (kind === 'update' && personId ? 'call' : path)
