import type { CaseStatus } from './case'
import type { CaseLinkKind } from './incident'

type Case = { status: CaseStatus; openedAt: Date; closedAt: Date | null }
type Link<C> = { kind: CaseLinkKind; other: C }

/** Whether a case was over before another began: what is new is never worked on in it (domain §0 rule 12). */
export const isEarlier = (other: Case, kase: Pick<Case, 'openedAt'>) =>
  other.status === 'closed' && other.openedAt < kase.openedAt

/** Why a case cannot be linked as what happened after another was closed, or undefined. */
export function afterClosureProblem(kase: Case, other: Case): string | undefined {
  if (isEarlier(other, kase)) return undefined
  return 'Only a case that is closed, and was opened before this one, can be the earlier one. Link it as related instead.'
}

/** Linked cases that were closed, and opened before this one. Never the other side of a counter-allegation: nothing of it was tried for these people. */
export const earlierCases = <C extends Case>(kase: Pick<Case, 'openedAt'>, links: readonly Link<C>[]): C[] =>
  links.filter(({ kind, other }) => kind !== 'counter_allegation' && isEarlier(other, kase)).map(({ other }) => other)

/** Linked cases that were opened after this one was closed. */
export function laterCases<C extends Case>({ status, closedAt }: Case, links: readonly Link<C>[]): C[] {
  if (status !== 'closed' || !closedAt) return []
  return links
    .filter(({ kind, other }) => kind !== 'counter_allegation' && other.openedAt >= closedAt)
    .map(({ other }) => other)
}
