import type { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { along } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { findReport } from './find'

export type Followed = {
  id: string
  reference: string
  status: (typeof reports.$inferSelect)['status']
  receivedAt: Date
}

/**
 * What is left to somebody of a report they typed: its reference and how it stands (domain §8.2). `readable` says whether
 * they may still read it whole; where not, the look is recorded. Throws `not-found` for one they did not type, for hidden and for absent alike.
 */
export async function followReport(actor: Staff, reportId: string): Promise<Followed & { readable: boolean }> {
  return withActor(actor, async tx => {
    const report = await findReport(tx, reportId)
    if (!report || !can(actor, 'report.follow', report, now()))
      throw new Refusal('not-found', 'We could not find that.')
    const { id, reference, status, receivedAt } = report
    const readable = can(actor, 'report.read', report, now())
    if (!readable) await along(tx, actor, 'report.follow', report, async () => {})
    return { id, reference, status, receivedAt, readable }
  })
}
