/** The vocabulary of a case (domain §2.7, §3.3). Restricted, on hold and legal stand beside the stage as flags. */

export const caseStatuses = [
  'open_awaiting_contact',
  'assessing',
  'action_plan_agreed',
  'investigating',
  'finding',
  'resolving',
  'monitoring',
  'closure_proposed',
  'closed',
] as const

export const caseClassifications = ['harassment', 'hate_incident', 'hate_crime'] as const

/** What is told on a case's timeline besides notes, contacts and offers, which have rows of their own. */
export const caseEventKinds = [
  'report_received',
  'case_opened',
  'report_joined',
  'assigned',
  'person_added',
  'wish_recorded',
  'safe_contact_recorded',
  'offer_made',
  'offer_decided',
  'clock_met',
  'clock_deferred_for_safety',
  'clock_asked_to_wait',
  'consent_recorded',
  'consent_withdrawn',
  'data_shared',
  'evidence_added',
  'original_opened',
] as const

export type CaseStatus = (typeof caseStatuses)[number]
export type CaseEventKind = (typeof caseEventKinds)[number]

export const caseStatusNames: Record<CaseStatus, string> = {
  open_awaiting_contact: 'Waiting for first contact',
  assessing: 'Assessing',
  action_plan_agreed: 'Action plan agreed',
  investigating: 'Investigating',
  finding: 'Finding',
  resolving: 'Resolving',
  monitoring: 'Monitoring',
  closure_proposed: 'Closure proposed',
  closed: 'Closed',
}

export const classificationNames: Record<(typeof caseClassifications)[number], string> = {
  harassment: 'Harassment',
  hate_incident: 'Hate incident',
  hate_crime: 'Hate crime',
}
