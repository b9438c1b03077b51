import type { Target } from '@/lib/cases/target'
import type { ListItem } from '../list'

/** How long a target takes. Working days end at 17:00 of the n-th, clock hours count day and night (domain §3.10). */
export type TargetUnit = 'at_once' | 'working_days' | 'clock_hours'
export type TargetItem = ListItem & {
  code: Target
  unit: TargetUnit
  amount: number
  /** The local time at which the day ends, where it is not 17:00. */
  at?: string
  /** Again after so many working days; `everyHigh` while the risk is High. */
  every?: number
  everyHigh?: number
  /** Clock hours in an emergency (A1). */
  emergencyHours?: number
}

const days = (amount: number) => ({ unit: 'working_days' as const, amount })
const hours = (amount: number) => ({ unit: 'clock_hours' as const, amount })

/** The targets as they come (domain §3.4): defaults of ours, which a landlord may change. */
export const targetItems: TargetItem[] = [
  { code: 'T1', words: 'Reference shown on screen', unit: 'at_once', amount: 0 },
  { code: 'T2', words: 'Triage', ...days(1), at: '12:00', emergencyHours: 1 },
  { code: 'T3', words: 'First contact by a named person', ...days(1), emergencyHours: 4 },
  { code: 'T4', words: 'Interview and risk assessment', ...days(2) },
  { code: 'T5', words: 'Action plan agreed and given', ...days(5) },
  { code: 'T6', words: 'Witnesses contacted', ...days(5) },
  { code: 'T7', words: 'Alleged perpetrator spoken to, only if permitted', ...days(10) },
  { code: 'T8', words: 'Update to the victim', ...days(10), every: 10, everyHigh: 5 },
  { code: 'T9', words: 'Offensive graffiti removed, photographed first', ...hours(24) },
  { code: 'T10', words: 'Urgent security repair', ...hours(24) },
  { code: 'T11', words: 'Manager’s review', ...days(20), every: 20 },
  { code: 'T12', words: 'Risk assessed again', ...days(20), every: 20 },
  { code: 'T13', words: 'Safeguarding referral decided', ...hours(24) },
  { code: 'T14', words: 'Wait after three attempts', ...days(10) },
  { code: 'T15', words: 'Time to object to closing', ...days(10) },
  { code: 'T16', words: 'Check after closing', ...days(20) },
  { code: 'T17', words: 'Survey', ...days(10) },
  { code: 'T18', words: 'Age of the case looked at', ...days(45) },
  { code: 'M1', words: 'A message is read', ...days(1) },
  { code: 'E1', words: 'Evidence is looked at', ...days(2) },
  { code: 'C1', words: 'A complaint is acknowledged', ...days(5) },
  { code: 'C2', words: 'A complaint is answered', ...days(10) },
  { code: 'K1', words: 'Check-in with somebody who wants nothing done', ...days(20), every: 20 },
  { code: 'O1', words: 'An objection to closing is answered', ...days(5) },
  { code: 'L1', words: 'A request to look again is answered', ...days(5) },
  { code: 'I1', words: 'It is decided who must not be sent to the home', ...days(1), at: '12:00' },
]
