import { eq, sql } from 'drizzle-orm'
import { accessReviewAnswers, accessReviews } from '@/drizzle/schema/staff-duties'
import type { Staff } from '@/lib/access/actor'
import { admit, byId, perform } from '@/lib/access/perform'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import { reviewDays } from './access-review'
import type { Answered } from './schema'

/** Opens a review of every account; resolves with its id. Throws `conflict` while one is open, `not-found`. */
export async function openReview(actor: Staff): Promise<string> {
  const id = newId()
  const at = now()
  const dueOn = localDate(new Date(at.getTime() + reviewDays * 86_400_000))
  await admit(actor, 'access.review', { kind: 'review', id }, async tx => {
    await tx.insert(accessReviews).values({ id, openedAt: at, openedBy: actor.id, dueOn })
  }).catch(refused)
  return id
}

/**
 * Answers for accounts: keep, change or end, never for oneself. An answer may be changed until the review is closed.
 * Throws `rule` for one’s own account, where nothing was answered, and once it is closed; `not-found`.
 */
export function answerAccounts(actor: Staff, reviewId: string, answers: readonly Answered[]): Promise<void> {
  return perform(actor, 'access.review', byId(reviewId, lockReview), async (tx, { id }) => {
    if (answers.length === 0) throw new Refusal('rule', 'Choose an answer for one account at least.')
    if (answers.some(({ staffId }) => staffId === actor.id)) throw new Refusal('rule', 'A colleague answers for you.')
    for (const { staffId, answer, reason } of answers) {
      const said = { answer, reason: reason ?? null, byId: actor.id, at: now() }
      await tx
        .insert(accessReviewAnswers)
        .values({ reviewId: id, staffId, ...said })
        .onConflictDoUpdate({ target: [accessReviewAnswers.reviewId, accessReviewAnswers.staffId], set: said })
    }
  }).catch(refused)
}

/**
 * Closes a review for good. Throws `rule` while an account is left without an answer or was to end and is there,
 * `not-found`.
 */
export function closeReview(actor: Staff, reviewId: string): Promise<void> {
  return perform(actor, 'access.review', byId(reviewId, lockReview), async (tx, { id }) => {
    await tx
      .update(accessReviews)
      .set({ closedAt: sql`beside.clock()`, closedBy: actor.id })
      .where(eq(accessReviews.id, id))
  }).catch(refused)
}

async function lockReview(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [review] = await tx.select().from(accessReviews).where(eq(accessReviews.id, id)).for('update')
  if (review?.closedAt) throw new Refusal('rule', 'This review is closed. What was answered stays as it was.')
  return review && { kind: 'review' as const, id: review.id }
}

const messages: Record<string, string> = {
  '23514': 'Every account needs an answer, and whoever was to end has to have left.',
  '23503': 'That account is not there any more. Look at the list again.',
  '42501': 'This review is closed. What was answered stays as it was.',
}

function refused(error: unknown): never {
  const code = postgresError(error)?.code ?? ''
  if (code === '23505') throw new Refusal('conflict', 'A review is open already.')
  throw messages[code] ? new Refusal('rule', messages[code]) : error
}
