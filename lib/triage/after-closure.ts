import { type LinkSide, writeLink } from '@/lib/cases/link-told'
import { shareAccess } from '@/lib/cases/linking'
import { Refusal } from '@/lib/errors'
import type { Work } from './carrying-out'
import { type ClosedCase, closedCandidates } from './closed-candidates'

/**
 * The closed case that this report follows, where one was chosen (domain §0 rule 12). Whoever is shut out of the one is
 * shut out of the other before an officer is named. Throws the same `rule` for what is open, hidden, unrelated and absent.
 */
export async function closedCaseChosen({ tx, actor, report, input }: Work): Promise<ClosedCase | undefined> {
  if (!input.afterClosure) return undefined
  const met = await closedCandidates(tx, actor, report)
  const earlier = met.find(({ id }) => id === input.afterClosure)
  if (!earlier) throw new Refusal('rule', 'That is no closed case that this report meets. Choose another, or none.')
  await shareAccess(tx, report.id, earlier.id)
  return earlier
}

/** Links the new case to the closed one, which stays closed and keeps all that is its own. */
export async function linkEarlier({ tx, actor }: Work, kase: LinkSide, earlier: ClosedCase | undefined): Promise<void> {
  if (earlier) await writeLink(tx, actor, 'after_closure', kase, earlier)
}
