/** The bands of the victim risk assessment (domain §3.5), lowest first. A band never changes the category (rule 10). */
export const riskBands = ['standard', 'medium', 'high'] as const
export type RiskBand = (typeof riskBands)[number]

export const riskBandNames: Record<RiskBand, string> = { standard: 'Standard', medium: 'Medium', high: 'High' }

/** How a band came about: by the score, by an override, raised or judged by the officer, or lowered by a manager. */
export const bandSources = ['score', 'override', 'raised', 'judged', 'lowered'] as const
export type BandSource = (typeof bandSources)[number]

/** Any of these makes the band High whatever the score (domain §3.5). */
export const riskOverrides = [
  'violence_or_weapon',
  'arson',
  'threat_to_kill',
  'suicide_or_self_harm',
  'mate_crime_with_needs',
  'child_targeted',
  'perpetrator_flagged_or_same_home',
  'third_incident_in_30_days',
  'leaving_home_in_fear',
] as const
export type RiskOverride = (typeof riskOverrides)[number]
