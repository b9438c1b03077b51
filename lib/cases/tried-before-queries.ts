import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { closures } from '@/drizzle/schema/closing'
import { catalogue } from '@/drizzle/schema/landlord'
import { safetyMeasures } from '@/drizzle/schema/measures'
import { planActions } from '@/drizzle/schema/plans'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { earlierCases } from './after-closure'
import { findingsOf, policeOf } from './casework-queries'
import type { CaseFile } from './file'
import { findCase } from './find'
import { type TriedBefore, triedIn } from './tried-before'

/** What was tried in each closed case before this one that this person may read. Reading each is recorded. */
export function triedBefore(actor: Staff, file: CaseFile): Promise<TriedBefore[]> {
  const readable = earlierCases(file, file.links).filter(other => can(actor, 'case.read', other, now()))
  const again = file.reports[0]?.receivedAt ?? file.openedAt
  return Promise.all(
    readable.map(({ id }) =>
      disclose(actor, 'case.read', byId(id, findEarlier), async earlier => triedIn(earlier, again)),
    ),
  )
}

async function findEarlier(tx: Tx, caseId: string) {
  const kase = await findCase(tx, caseId)
  if (!kase) return undefined
  const [findings, closings, actions, measures, police, offers] = await Promise.all([
    findingsOf(tx, caseId),
    closingsOf(tx, caseId),
    actionsDone(tx, caseId),
    measuresDone(tx, caseId),
    policeOf(tx, caseId),
    offersAccepted(tx, caseId),
  ])
  return { ...kase, findings, closings, actions, measures, police, offers }
}

/** Approved by a second person, newest first. Cases closed long ago have none. */
function closingsOf(tx: Tx, caseId: string) {
  const { reason, wording, approvedAt } = closures
  return tx
    .select({ reason, wording })
    .from(closures)
    .where(and(eq(closures.caseId, caseId), isNotNull(approvedAt)))
    .orderBy(desc(approvedAt), desc(closures.id))
}

/** The landlord's own: what somebody did themselves is theirs to tell. */
function actionsDone(tx: Tx, caseId: string) {
  const { what, doneAt, side } = planActions
  const ours = and(eq(planActions.caseId, caseId), eq(side, 'landlord'), isNotNull(doneAt))
  return tx.select({ what, doneAt }).from(planActions).where(ours)
}

function measuresDone(tx: Tx, caseId: string) {
  const { kind, wording, what, completedAt } = safetyMeasures
  const done = and(eq(safetyMeasures.caseId, caseId), isNotNull(completedAt))
  return tx.select({ kind, wording, what, completedAt }).from(safetyMeasures).where(done)
}

function offersAccepted(tx: Tx, caseId: string) {
  return tx
    .select({ name: catalogue.name })
    .from(supportOffers)
    .innerJoin(catalogue, eq(catalogue.code, supportOffers.catalogueCode))
    .where(and(eq(supportOffers.caseId, caseId), eq(supportOffers.decision, 'accepted')))
}
