import { inLondon } from '@/lib/clock/local'
import { type Finding, findingNames } from './finding'
import { type PoliceStatus, policeStatusNames } from './police'

/** What stands in the records of a case that was closed. Lists of findings, closings and police are newest first. */
export type EarlierCase = {
  id: string
  reference: string
  openedAt: Date
  closedAt: Date | null
  findings: readonly { finding: Finding }[]
  closings: readonly { reason: string; wording: Record<string, string> }[]
  actions: readonly { what: string; doneAt: Date | null }[]
  measures: readonly { kind: string; wording: Record<string, string>; what: string | null; completedAt: Date | null }[]
  police: readonly { personId: string; status: PoliceStatus }[]
  offers: readonly { name: string }[]
}

export type Done = { what: string; at: Date }
export type TriedBefore = {
  id: string
  reference: string
  openedAt: Date
  closedAt: Date | null
  finding: string | undefined
  closedBecause: string | undefined
  actions: Done[]
  measures: Done[]
  police: string[]
  accepted: string[]
  cameBack: string | undefined
}

/**
 * What was tried in an earlier case, and how soon it came back: `again` is when what is new was told of. Things by their
 * names and dates only, and never whom they were for: the people of two cases may not be the same (domain §0 rule 12).
 */
export function triedIn(earlier: EarlierCase, again: Date): TriedBefore {
  const { id, reference, openedAt, closedAt, findings, closings, offers } = earlier
  const [finding] = findings
  const [closing] = closings
  return {
    ...{ id, reference, openedAt, closedAt },
    finding: finding && findingNames[finding.finding],
    closedBecause: closing && (closing.wording[closing.reason] ?? closing.reason),
    actions: inOrder(earlier.actions.map(({ what, doneAt }) => ({ what, at: doneAt }))),
    measures: inOrder(earlier.measures.map(measure => ({ what: measureWords(measure), at: measure.completedAt }))),
    police: [...new Set(newestOfEach(earlier.police).map(({ status }) => policeStatusNames[status]))],
    accepted: [...new Set(offers.map(({ name }) => name))].sort(),
    cameBack: closedAt ? cameBackWords(closedAt, again) : undefined,
  }
}

/** How soon after it was closed something new was told of, in calendar months of England. */
export function cameBackWords(closedAt: Date, again: Date): string {
  const [closed, reported] = [inLondon(closedAt).toPlainDate(), inLondon(again).toPlainDate().toString()]
  const months = ([3, 6, 12] as const).find(count => reported <= closed.add({ months: count }).toString())
  return months ? `Reported again within ${months} months` : 'Reported again after more than 12 months'
}

function measureWords({ kind, wording, what }: EarlierCase['measures'][number]): string {
  const words = wording[kind] ?? kind
  return kind === 'something_else' && what ? what : words
}

const inOrder = (things: readonly { what: string; at: Date | null }[]): Done[] =>
  things.filter((thing): thing is Done => thing.at !== null).sort((a, b) => a.at.getTime() - b.at.getTime())

/** The newest record of each person: what it was before has passed. */
function newestOfEach(records: EarlierCase['police']) {
  return records.filter(({ personId }, at) => records.findIndex(other => other.personId === personId) === at)
}
