import type { PatternAnswer, PatternKind } from './pattern'
import type { PatternRecord } from './record'

/** What somebody made of a match, newest first wherever several are passed on. */
export type Decision = {
  id: string
  kind: PatternKind
  ends: readonly [string, string]
  answer: PatternAnswer
  reason: string
  by: string
  at: Date
}

/** A report that came into a case brings with it what was decided while it stood alone. */
export function isBetween({ ends }: Pick<Decision, 'ends'>, a: PatternRecord, b: PatternRecord): boolean {
  const has = (record: PatternRecord, end: string) =>
    record.id === end || record.reports.some(report => report.id === end)
  const [one, other] = ends
  return (has(a, one) && has(b, other)) || (has(a, other) && has(b, one))
}

/** The answers to one kind of match between two records, the one that counts first. */
export const decisionsOn = (
  decisions: readonly Decision[],
  kind: PatternKind,
  a: PatternRecord,
  b: PatternRecord,
): Decision[] =>
  decisions
    .filter(decision => decision.kind === kind && isBetween(decision, a, b))
    .sort((one, other) => other.at.getTime() - one.at.getTime())
