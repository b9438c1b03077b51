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
  'status_moved',
  'hold_set',
  'hold_lifted',
  'incident_recorded',
  'diary_entry_taken',
  'conflict_declared',
  'case_linked',
  'police_recorded',
  'consent_overridden',
  'finding_made',
  'second_opinion_asked',
  'second_opinion_given',
  'classified',
  'perception_added',
  'risk_assessed',
  'risk_lowered',
  'plan_made',
  'plan_given',
  'action_done',
  'action_struck_out',
  'safeguarding_screened',
  'mate_crime_checked',
  'safe_contact_locked',
  'interpreter_booked',
  'graffiti_photographed',
  'graffiti_removed',
  'clock_started',
  'handed_over',
  'alarm_answered',
  'manager_reviewed',
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
