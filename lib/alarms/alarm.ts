/**
 * What somebody is called for at once (domain §2.5, §3.10, §8.3): an emergency, nobody in for three days or more, triage
 * past its time, a case without an officer or whose officer is away.
 */
export const alarmKinds = ['emergency', 'long_gap', 'triage_late', 'no_officer', 'officer_away'] as const
export type AlarmKind = (typeof alarmKinds)[number]
