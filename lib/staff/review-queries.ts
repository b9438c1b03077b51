import { and, asc, desc, eq, isNull, max, min, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { staff } from '@/drizzle/schema/staff'
import { accessReviewAnswers, accessReviews } from '@/drizzle/schema/staff-duties'
import type { Staff } from '@/lib/access/actor'
import { allow, byId, disclose } from '@/lib/access/perform'
import { clockState } from '@/lib/cases/clock-state'
import type { Step } from '@/lib/cases/steps/step'
import { instantAt } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import { progressOf, type ReviewStanding, reviewStanding } from './access-review'
import { type AccountShown, withFacts } from './account-facts'

export type Review = typeof accessReviews.$inferSelect
export type ReviewAnswer = Pick<typeof accessReviewAnswers.$inferSelect, 'answer' | 'reason' | 'at'> & { by: string }
export type Reviewed = { account: AccountShown; answer: ReviewAnswer | null }
export type ReviewShown = { review: Review; openedBy: string; closedBy: string | null; accounts: Reviewed[] } & {
  progress: ReturnType<typeof progressOf>
}

/** Every review, newest first, and whether one is due. Throws `not-found` without the grant. */
export const reviewList = (actor: Staff): Promise<{ reviews: Review[]; standing: ReviewStanding }> =>
  allow(actor, 'access.review', async tx => ({
    reviews: await tx.select().from(accessReviews).orderBy(desc(accessReviews.openedAt)),
    standing: await standingIn(tx),
  }))

async function standingIn(tx: Tx): Promise<ReviewStanding> {
  const [[closed], [open], [first]] = await Promise.all([
    tx.select({ at: max(accessReviews.closedAt) }).from(accessReviews),
    tx.select({ id: accessReviews.id }).from(accessReviews).where(isNull(accessReviews.closedAt)),
    tx.select({ at: min(staff.createdAt) }).from(staff),
  ])
  const facts = { isOpen: open !== undefined, lastClosedAt: closed?.at ?? null, firstAccountAt: first?.at ?? null }
  return reviewStanding(facts, now())
}

/** What is to be done about the review, for whoever may do it. */
export async function accessReviewSteps(tx: Tx): Promise<Step[]> {
  const standing = await standingIn(tx)
  if (standing === 'done') return []
  const base = { id: 'access-review', kind: 'access_review' as const, reference: '', severity: 'A2' as const }
  if (standing === 'due')
    return [{ ...base, title: 'Review who has access', note: 'It is a year since everybody was last asked about' }]
  const [open] = await tx.select().from(accessReviews).where(isNull(accessReviews.closedAt))
  const reading = open && clockState({ dueAt: instantAt(open.dueOn, '17:00') }, now())
  return [{ ...base, title: 'Finish the review of who has access', ...(reading && { reading }) }]
}

/**
 * One review: every account that is there, by name, with what was answered; closed, what was answered, also of whoever has
 * left since. Throws `not-found`.
 */
export const reviewShown = (actor: Staff, reviewId: string): Promise<ReviewShown> =>
  disclose(actor, 'access.review', byId(reviewId, findShown), async ({ shown }) => shown)

async function findShown(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [opener, closer] = [alias(staff, 'opener'), alias(staff, 'closer')]
  const [row] = await tx
    .select({ review: accessReviews, openedBy: opener.name, closedBy: closer.name })
    .from(accessReviews)
    .innerJoin(opener, eq(opener.id, accessReviews.openedBy))
    .leftJoin(closer, eq(closer.id, accessReviews.closedBy))
    .where(eq(accessReviews.id, id))
  if (!row) return undefined
  const accounts = await accountsIn(tx, row.review)
  const progress = progressOf(
    accounts.map(({ account, answer }) => ({ active: account.active, answer: answer?.answer ?? null })),
  )
  return { kind: 'review' as const, id, shown: { ...row, accounts, progress } }
}

async function accountsIn(tx: Tx, { id, closedAt }: Review): Promise<Reviewed[]> {
  const by = alias(staff, 'by')
  const { answer, reason, at, staffId, reviewId } = accessReviewAnswers
  const rows = await tx
    .select({ account: staff, answer, reason, at, by: by.name })
    .from(staff)
    .leftJoin(accessReviewAnswers, and(eq(staffId, staff.id), eq(reviewId, id)))
    .leftJoin(by, eq(by.id, accessReviewAnswers.byId))
    .where(closedAt ? eq(reviewId, id) : or(eq(staff.active, true), eq(reviewId, id)))
    .orderBy(asc(staff.name), asc(staff.id))
  const shown = await withFacts(
    tx,
    rows.map(({ account }) => account),
  )
  return shown.map((account, i) => ({ account, answer: answerIn(rows[i]) }))
}

type Row = { answer: ReviewAnswer['answer'] | null; reason: string | null; at: Date | null; by: string | null }

function answerIn(row: Row | undefined): ReviewAnswer | null {
  if (!row?.answer || !row.at) return null
  return { answer: row.answer, reason: row.reason, at: row.at, by: row.by ?? '' }
}
