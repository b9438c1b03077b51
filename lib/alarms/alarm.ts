/**
 * What somebody is called for at once (domain §2.5, §3.10, §8.3): an emergency, nobody in for three days or more, triage
 * past its time, a case without an officer or whose officer is away, a second
 * report that meets an earlier one.
 */
export const alarmKinds = ['emergency', 'long_gap', 'triage_late', 'no_officer', 'officer_away', 'pattern'] as const
export type AlarmKind = (typeof alarmKinds)[number]
