/** A warning marker protects whoever visits; it is no sanction and never blocks an emergency repair (domain §5.7). */
export const markerRisks = ['violence', 'threats', 'weapon', 'dog', 'harassment_of_staff', 'false_allegations'] as const
export type MarkerRisk = (typeof markerRisks)[number]

/** What makes a visit safe. Whoever books sees these and never why. */
export const controlMeasures = [
  'two_person_visit',
  'no_lone_visit_after_dark',
  'dog_secured_first',
  'call_before_and_after',
  'meet_elsewhere',
  'police_present',
  'men_only_team',
  'women_only_team',
] as const
export type ControlMeasure = (typeof controlMeasures)[number]

export const sharedWith = ['staff', 'contractors'] as const
export type SharedWith = (typeof sharedWith)[number]

export const markerDecisions = ['approved', 'refused'] as const
export type MarkerDecision = (typeof markerDecisions)[number]

export const markerEndings = ['lapsed', 'expired', 'reviewed', 'appeal_upheld', 'moved_away', 'mistake'] as const
export type MarkerEnding = (typeof markerEndings)[number]

/** The person is told, unless telling them would raise the risk; then there is a reason. */
export const markerNotices = ['notify', 'withhold'] as const
export type MarkerNotice = (typeof markerNotices)[number]

export const markerEventKinds = [
  'proposed',
  'approved',
  'refused',
  'reviewed',
  'renewed',
  'notified',
  'appealed',
  'appeal_answered',
  'ended',
] as const
export type MarkerEventKind = (typeof markerEventKinds)[number]

export const appealAnswers = ['upheld', 'changed', 'not_upheld'] as const
export type AppealAnswer = (typeof appealAnswers)[number]

export const markerRiskNames: Record<MarkerRisk, string> = {
  violence: 'Violence',
  threats: 'Threats',
  weapon: 'A weapon',
  dog: 'A dog that is set on people or not held back',
  harassment_of_staff: 'Harassment of whoever comes',
  false_allegations: 'Allegations against whoever comes alone',
}

export const markerEndingNames: Record<MarkerEnding, string> = {
  lapsed: 'It lapsed: nobody approved it by the end of the third working day',
  expired: 'It expired: nobody kept it on for longer',
  reviewed: 'It is no longer needed',
  appeal_upheld: 'The appeal was upheld',
  moved_away: 'They no longer live there',
  mistake: 'It was made by mistake',
}
/** The endings that somebody chooses. The others come by themselves, or with the answer to an appeal. */
export const chosenEndings = ['reviewed', 'moved_away', 'mistake'] as const satisfies readonly MarkerEnding[]
