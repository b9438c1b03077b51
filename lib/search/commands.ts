import { eq, inArray, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { allow } from '@/lib/access/perform'
import { may } from '@/lib/access/permit'
import { casesVisibleTo, reportsVisibleTo } from '@/lib/access/visible-to'
import type { CaseStatus } from '@/lib/cases/case'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { landlord } from '@/lib/landlord/landlord'
import { normaliseReference } from '@/lib/reports/reference'
import type { ReportStatus } from '@/lib/reports/report'
import { askedBy } from './asked'
import { evenly } from './evenly'
import { type Met, nearest } from './hit'
import { inSight, meetings, type See } from './meeting'

/** What the list says of a record: no name of anybody but its officer. */
export type Hit = Met & { reference: string; officer: string | null } & (
    | { kind: 'case'; status: CaseStatus }
    | { kind: 'report'; status: ReportStatus }
  )
/** `whole`: what was typed is the reference of this one. */
export type Found = { whole?: Pick<Met, 'kind' | 'id'>; hits: Hit[] }

/** Milliseconds. Every answer takes a whole number of these. */
const step = 300

/**
 * Looks for a reference, name, address, phone or email in what this person may see: by keyed hashes, behind the walls and
 * within the reach of their role, on one path that takes as long for nothing as for what is hidden. The trail says that
 * somebody looked, never for what (domain §3.9, §8.4 item 9). Throws `not-found` without the grant.
 */
export function search(actor: Staff, text: string): Promise<Found> {
  return evenly(step, async () => {
    const { referencePrefix } = await landlord()
    return allow(actor, 'search.use', async tx => {
      const see = inReach(actor)
      const whole = await byReference(tx, see, text, referencePrefix)
      const met = nearest(await meetings(tx, see, askedBy(text)))
      return { hits: await described(tx, met), ...(whole && { whole }) }
    })
  })
}

function inReach(actor: Staff): See {
  const reads = may(actor, 'report.read') ? reportsVisibleTo(actor, 'report.read', now()) : sql`false`
  return { cases: casesVisibleTo(actor, 'search.use'), reports: reads }
}

/** A report's reference leads to its case, where it is in one. */
async function byReference(tx: Tx, see: See, text: string, own: string): Promise<Found['whole']> {
  const [kase, report] = await Promise.all([
    tx
      .select({ id: cases.id })
      .from(cases)
      .where(sql`${eq(cases.reference, caseReference(text))} and ${see.cases ?? sql`true`}`),
    tx
      .select({ id: reports.id, caseId: reports.caseId })
      .from(reports)
      .leftJoin(cases, eq(cases.id, reports.caseId))
      .where(sql`${eq(reports.reference, normaliseReference(text, own) ?? '')} and ${inSight(see)}`),
  ])
  if (kase[0]) return { kind: 'case', id: kase[0].id }
  if (!report[0]) return undefined
  return report[0].caseId ? { kind: 'case', id: report[0].caseId } : { kind: 'report', id: report[0].id }
}

/** A case's reference as it is stored, from one typed in any case and with any gaps. */
function caseReference(text: string): string {
  const plain = text.toUpperCase().replace(/[\s\p{Pd}.]/gu, '')
  return /^C[A-Z0-9]{4}$/.test(plain) ? `C-${plain.slice(1)}` : ''
}

async function described(tx: Tx, met: readonly Met[]): Promise<Hit[]> {
  const ids = met.map(({ id }) => id)
  if (ids.length === 0) return []
  const { id, reference, status, officerId } = cases
  const [inCases, inReports] = await Promise.all([
    tx
      .select({ id, reference, status, officer: staff.name })
      .from(cases)
      .leftJoin(staff, eq(staff.id, officerId))
      .where(inArray(id, ids)),
    tx
      .select({ id: reports.id, reference: reports.reference, status: reports.status })
      .from(reports)
      .where(inArray(reports.id, ids)),
  ])
  return met.flatMap((one): Hit[] => {
    const kase = inCases.find(found => found.id === one.id)
    if (kase) return [{ ...one, ...kase, kind: 'case' }]
    const report = inReports.find(found => found.id === one.id)
    return report ? [{ ...one, ...report, kind: 'report', officer: null }] : []
  })
}
