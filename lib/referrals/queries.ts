import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { catalogue } from '@/drizzle/schema/landlord'
import { forgetting, reportReferrals } from '@/drizzle/schema/referrals'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import type { Step } from '@/lib/cases/steps/step'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isOfferable } from '@/lib/support/offer-rules'
import { referralStep } from './referral-step'

export type PassedOn = NonNullable<Awaited<ReturnType<typeof passedOnOf>>>

const most = 200

/** What was recorded of passing a report on, oldest first, and from when what it says is gone; null where it is ours. */
export async function passedOnOf(tx: Tx, { id, status }: Pick<typeof reports.$inferSelect, 'id' | 'status'>) {
  if (status !== 'referred_out') return null
  const [referrals, [forget]] = await Promise.all([
    referralsOf(tx, [id]),
    tx.select().from(forgetting).where(eq(forgetting.reportId, id)),
  ])
  return { referrals, forgetOn: forget?.forgetOn ?? null, forgottenAt: forget?.forgottenAt ?? null }
}

function referralsOf(tx: Tx, reportIds: string[]) {
  const { id, reportId, agency, answer, what, sentAt, at } = reportReferrals
  return tx
    .select({ id, reportId, agency, answer, what, sentAt, at, by: staff.name })
    .from(reportReferrals)
    .innerJoin(staff, eq(staff.id, reportReferrals.byId))
    .where(inArray(reportId, reportIds))
    .orderBy(asc(at), asc(id))
}

/** Reports that were referred out, until somebody explained it to them and it was passed on. */
export async function referralsDue(tx: Tx, actor: Staff): Promise<Step[]> {
  const { id, reference, severity, status, caseId } = reports
  const rows = await tx
    .select({ id, reference, severity, clock: clocks })
    .from(reports)
    .innerJoin(forgetting, and(eq(forgetting.reportId, id), isNull(forgetting.forgottenAt)))
    .leftJoin(clocks, and(eq(clocks.reportId, id), eq(clocks.target, 'T3')))
    .where(and(eq(status, 'referred_out'), isNull(caseId), reportsVisibleTo(actor, 'report.refer', now())))
    .orderBy(desc(reports.receivedAt))
    .limit(most)
  if (rows.length === 0) return []
  const referrals = await referralsOf(
    tx,
    rows.map(row => row.id),
  )
  return rows.flatMap(row =>
    referralStep({ ...row, referrals: referrals.filter(one => one.reportId === row.id) }, now()),
  )
}

/** Who else can help, by name: what the catalogue offers to everybody, checked not too long ago. */
export function agenciesToName(actor: Staff): Promise<string[]> {
  const { name, forPublic, lastChecked, validTo } = catalogue
  return withActor(actor, async tx => {
    const rows = await tx
      .select({ name, lastChecked, validTo })
      .from(catalogue)
      .where(eq(forPublic, true))
      .orderBy(name)
    return rows.filter(entry => isOfferable(entry, localDate(now()))).map(entry => entry.name)
  })
}
