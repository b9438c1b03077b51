/** Where a matter stands with the police (domain §2.2). A case never depends on a police reference. */
export const policeStatuses = [
  'not_reported',
  'reported_by_victim',
  'reported_by_us_with_consent',
  'reported_by_us_override',
  'police_recorded_crime',
  'police_no_crime',
  'unknown',
] as const
export type PoliceStatus = (typeof policeStatuses)[number]

export const policeStatusNames: Record<PoliceStatus, string> = {
  not_reported: 'Not reported to the police',
  reported_by_victim: 'The victim reported it',
  reported_by_us_with_consent: 'We reported it, with their consent',
  reported_by_us_override: 'We reported it without their consent',
  police_recorded_crime: 'The police recorded a crime',
  police_no_crime: 'The police recorded no crime',
  unknown: 'Not known',
}

/** Consent may be overridden for these and nothing else (domain §0 rule 7). */
export const overrideReasons = ['serious_harm', 'child', 'care_act_adult', 'crime_in_progress', 'court_order'] as const
export type OverrideReason = (typeof overrideReasons)[number]

export const overrideReasonNames: Record<OverrideReason, string> = {
  serious_harm: 'Somebody may come to serious harm',
  child: 'A child is at risk',
  care_act_adult: 'An adult with care and support needs cannot protect themselves',
  crime_in_progress: 'A crime is going on now',
  court_order: 'A court ordered it',
}
