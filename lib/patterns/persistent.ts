import { type Decision, decisionsOn } from './decided'
import { match } from './matching'
import type { PatternRecord } from './record'

/**
 * Records that name one alleged perpetrator, by an exact match that nobody rejected or by any that somebody accepted; each
 * group once, those with the most reports first. One report alone is no group.
 */
export function groupsByPerpetrator(
  records: readonly PatternRecord[],
  decisions: readonly Decision[],
): PatternRecord[][] {
  const near = sharingValues(records)
  const left = new Set(records)
  const groups: PatternRecord[][] = []
  for (const record of records) {
    if (!left.delete(record)) continue
    const group = [record]
    for (const one of group)
      for (const other of near(one))
        if (left.has(other) && areOne(one, other, decisions) && left.delete(other)) group.push(other)
    groups.push(group)
  }
  return groups.filter(group => reportsIn(group) > 1).sort((a, b) => reportsIn(b) - reportsIn(a))
}

export const reportsIn = (group: readonly PatternRecord[]): number =>
  group.reduce((count, { reports }) => count + reports.length, 0)

function areOne(a: PatternRecord, b: PatternRecord, decisions: readonly Decision[]): boolean {
  const found = match(a, b).find(({ kind }) => kind === 'repeat_perpetrator')
  const [answer] = decisionsOn(decisions, 'repeat_perpetrator', a, b)
  return found !== undefined && (answer ? answer.answer === 'accepted' : found.strength === 'exact')
}

/** For each record those that share any hash of an alleged perpetrator, so that not everything is compared with everything. */
function sharingValues(records: readonly PatternRecord[]) {
  const byValue = new Map<string, PatternRecord[]>()
  for (const record of records)
    for (const value of valuesOf(record)) byValue.set(value, [...(byValue.get(value) ?? []), record])
  return (record: PatternRecord) => new Set(valuesOf(record).flatMap(value => byValue.get(value) ?? []))
}

const valuesOf = ({ parties }: PatternRecord): string[] =>
  parties
    .filter(({ as }) => as === 'alleged_perpetrator')
    .flatMap(({ prints: { name = [], phone = [], email = [], address = [] } }) => [name, phone, email, address].flat())
