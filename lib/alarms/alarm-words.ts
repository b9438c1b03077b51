import type { AlarmKind } from './alarm'

/** Why somebody is called, and what is asked of them. */
export const alarmWords: Record<AlarmKind, { why: string; asked: string }> = {
  emergency: {
    why: 'Somebody may be in danger',
    asked: 'Read it now. Try to reach them within four hours, only in a way they said is safe.',
  },
  long_gap: {
    why: 'Nobody is in for three days or more',
    asked: 'Call or see them today to ask whether they are safe, only in a way they said is safe.',
  },
  triage_late: { why: 'Triage is past its time', asked: 'Decide on the report, or ask a colleague to.' },
  no_officer: { why: 'The case has had no officer for four hours', asked: 'Give the case an officer.' },
  officer_away: {
    why: 'The officer is away, and nobody can take the case by itself',
    asked: 'Give the case another officer.',
  },
  pattern: {
    why: 'It meets an earlier report',
    asked: 'Look at both, and say whether they belong together.',
  },
}
