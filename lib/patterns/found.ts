import { type Decision, decisionsOn } from './decided'
import { hasUnrelatedVictims, type Match, match } from './matching'
import { type PatternKind, patternKinds } from './pattern'
import type { PatternRecord } from './record'
import { countWords, monthsBefore, windows } from './windows'

export type Met = Match & { other: PatternRecord; decisions: Decision[] }
/** One kind of pattern of a record, with the words for it, and the records that make it. */
export type Pattern = { kind: PatternKind; words: string; met: Met[] }

/** Every match of a record with others that have a report of the last twelve months, the newest first. */
export function metBy(
  record: PatternRecord,
  others: readonly PatternRecord[],
  decisions: readonly Decision[],
  now: Date,
): Met[] {
  const from = monthsBefore(now, windows.repeatMonths)
  return others
    .filter(({ reports }) => reports.some(({ receivedAt }) => receivedAt >= from))
    .flatMap(other =>
      match(record, other).map(found => ({
        ...found,
        other,
        decisions: decisionsOn(decisions, found.kind, record, other),
      })),
    )
    .sort((a, b) => newest(b.other) - newest(a.other))
}

/** The patterns that a record is part of, without the matches that somebody rejected. */
export function patternsIn(record: PatternRecord, met: readonly Met[], now: Date): Pattern[] {
  const standing = met.filter(({ decisions }) => decisions[0]?.answer !== 'rejected')
  return patternKinds.flatMap(kind => {
    const own = standing.filter(one => one.kind === kind)
    const within = kind === 'multiple_victims' && hasUnrelatedVictims(record)
    if (own.length === 0 && !within) return []
    const days = [record, ...own.map(({ other }) => other)].flatMap(({ reports }) => reports)
    return [
      {
        kind,
        words: countWords(
          kind,
          days.map(({ receivedAt }) => receivedAt),
          now,
        ),
        met: own,
      },
    ]
  })
}

const newest = ({ reports }: PatternRecord) => Math.max(0, ...reports.map(({ receivedAt }) => receivedAt.getTime()))
