import { and, desc, eq, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { blocks, homes } from '@/drizzle/schema/landlord'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { isOpenCase } from '@/lib/cases/open'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'

export type JoinableCase = { id: string; reference: string; place: string | null; openedAt: Date; samePlace: boolean }

type Place = { homeId: string | null; blockId: string | null; restricted: boolean }

const most = 40

/** The open cases that this person may see and this report could join: those of the same place first, then the newest. */
export async function joinableCases(tx: Tx, actor: Staff, report: Place): Promise<JoinableCase[]> {
  if (!may(actor, 'case.list')) return []
  const samePlace = sql<boolean>`coalesce(bool_or(${reports.blockId} = ${report.blockId}::uuid), false)`
  const place = sql<string | null>`min(coalesce(${blocks.name}, ${homes.address}))`
  return tx
    .select({ id: cases.id, reference: cases.reference, place, openedAt: cases.openedAt, samePlace })
    .from(cases)
    .leftJoin(reports, eq(reports.caseId, cases.id))
    .leftJoin(homes, eq(homes.id, reports.homeId))
    .leftJoin(blocks, eq(blocks.id, reports.blockId))
    .where(and(isJoinable(actor), report.restricted ? eq(cases.restricted, true) : undefined))
    .groupBy(cases.id)
    .orderBy(desc(samePlace), desc(cases.openedAt), desc(cases.id))
    .limit(most)
}

/** One of them, held until the transaction ends. Throws the same `rule` for closed, hidden and absent. */
export async function caseToJoin(tx: Tx, actor: Staff, id: string | undefined) {
  const wanted = id && isId(id) ? and(eq(cases.id, id), isJoinable(actor)) : sql`false`
  const [kase] = await tx.select().from(cases).where(wanted).for('update')
  if (!kase) throw new Refusal('rule', 'That case is not open to join. Choose another, or open a new case.')
  return kase
}

const isJoinable = (actor: Staff) => and(casesVisibleTo(actor, 'case.list'), isOpenCase)
