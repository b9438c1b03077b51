import { desc, eq, sql } from 'drizzle-orm'
import { caseEvents, cases, clocks } from '@/drizzle/schema/cases'
import { policyVersions } from '@/drizzle/schema/landlord'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { Answers } from '@/lib/reports/answers'
import { addPeopleTold } from './arriving'
import type { caseClassifications } from './case'
import { newCaseReference } from './case-reference'

/** What a case needs to know of the report that opens it. */
export type OpeningReport = Pick<
  typeof reports.$inferSelect,
  'id' | 'channel' | 'receivedAt' | 'enteredBy' | 'severity' | 'safeguarding' | 'restricted' | 'grounds' | 'version'
>
export type Opening = {
  report: OpeningReport
  answers: Answers
  officerId?: string | undefined
  restricted: boolean
  now: Date
}
export type OpenedCase = { id: string; reference: string }

/**
 * Opens a case on a report, in the caller's transaction: people as told, their safe contact, clocks, events, and who is
 * shut out. A restricted report makes a case that is restricted from its first byte; `restricted` for another report
 * shuts the case when all is written, after which the caller may see neither (domain §8.4).
 */
export async function openCase(tx: Tx, actor: Staff, opening: Opening): Promise<OpenedCase> {
  const { report, answers, restricted, now } = opening
  const id = newId()
  if (report.restricted) await shareAccess(tx, report.id, id)
  const reference = await insertCase(tx, actor, id, opening)
  await linkReport(tx, report, { id, restricted: report.restricted })
  if (!report.restricted) await shareAccess(tx, report.id, id)
  await addPeopleTold(tx, actor, { caseId: id, reportId: report.id, answers, now })
  await tx.insert(caseEvents).values(openingEvents(id, actor, opening))
  if (restricted && !report.restricted) await shut(tx, id)
  return { id, reference }
}

export type Joining = { report: OpeningReport; answers: Answers; kase: typeof cases.$inferSelect; now: Date }

/**
 * Takes a further report into an open case, in the caller's transaction. The case takes over who is shut out of the
 * report, and the report who is shut out of the case; people already known of are not added twice.
 */
export async function joinCase(tx: Tx, actor: Staff, { report, answers, kase, now }: Joining): Promise<void> {
  await shareAccess(tx, report.id, kase.id)
  await linkReport(tx, report, kase)
  await addPeopleTold(tx, actor, { caseId: kase.id, reportId: report.id, answers, now })
  await tx
    .update(cases)
    .set({
      severity: report.severity === 'A1' ? 'A1' : kase.severity,
      safeguarding: report.safeguarding || kase.safeguarding,
      version: kase.version + 1,
      changedBy: actor.id,
      changedAt: now,
    })
    .where(eq(cases.id, kase.id))
  const event = { id: newId(), caseId: kase.id, byId: actor.id, at: now }
  await tx.insert(caseEvents).values({ ...event, kind: 'report_joined', detail: { report: report.id } })
}

/** A clash of references is met with another one; a savepoint keeps the rest of the transaction. */
async function insertCase(tx: Tx, actor: Staff, id: string, opening: Opening): Promise<string> {
  const values = await caseValues(tx, actor, opening)
  for (;;) {
    const reference = newCaseReference()
    try {
      await tx.transaction(inner => inner.insert(cases).values({ id, reference, ...values }))
      return reference
    } catch (error) {
      if (postgresError(error)?.constraint_name !== 'cases_reference_key') throw error
    }
  }
}

async function caseValues(tx: Tx, actor: Staff, { report, officerId, now }: Opening) {
  const [policy] = await tx.select().from(policyVersions).orderBy(desc(policyVersions.version)).limit(1)
  const [officer] = officerId ? await tx.select().from(staff).where(eq(staff.id, officerId)) : []
  return {
    status: 'open_awaiting_contact' as const,
    classification: classificationOf(report),
    severity: report.severity,
    safeguarding: report.safeguarding,
    restricted: report.restricted,
    openedAt: now,
    officerId: officer?.id ?? null,
    teamId: officer?.teamId ?? null,
    policyVersion: policy?.version ?? null,
    changedBy: actor.id,
    changedAt: now,
  }
}

/** Perception decides (domain §0 rule 1): a ground, or not being sure, is a hate incident. */
function classificationOf({ grounds }: OpeningReport): (typeof caseClassifications)[number][] {
  return grounds.some(ground => ground !== 'none') ? ['hate_incident'] : ['harassment']
}

async function linkReport(tx: Tx, report: OpeningReport, kase: { id: string; restricted: boolean }): Promise<void> {
  await tx
    .update(reports)
    .set({ status: 'linked', caseId: kase.id, caseRestricted: kase.restricted, version: report.version + 1 })
    .where(eq(reports.id, report.id))
  await tx.update(clocks).set({ caseId: kase.id }).where(eq(clocks.reportId, report.id))
}

/** Throws `rule` where the restricted route has nobody left who is not shut out. */
async function shut(tx: Tx, kase: string): Promise<void> {
  try {
    await tx.execute(sql`select beside.restrict_case(${kase})`)
  } catch (error) {
    if (postgresError(error)?.code !== nobodyLeft) throw error
    throw new Refusal('rule', 'Nobody who receives restricted cases may see this one. Ring the duty manager now.')
  }
}
const nobodyLeft = 'P0002'

const shareAccess = (tx: Tx, report: string, kase: string) =>
  tx.execute(sql`select beside.share_access(${report}, ${kase})`)

function openingEvents(caseId: string, actor: Staff, { report, officerId, now }: Opening) {
  const of = { caseId, byId: actor.id, at: now }
  const received = { report: report.id, channel: report.channel }
  const assigned = officerId ? [{ ...of, id: newId(), kind: 'assigned' as const, detail: { officer: officerId } }] : []
  return [
    {
      ...of,
      id: newId(),
      kind: 'report_received' as const,
      byId: report.enteredBy,
      at: report.receivedAt,
      detail: received,
    },
    { ...of, id: newId(), kind: 'case_opened' as const, detail: { report: report.id } },
    ...assigned,
  ]
}
